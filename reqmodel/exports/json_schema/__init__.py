"""JSON Schema of a model's YAML files, so that editors complete, explain and check them.

2020-12, in the keywords that yaml-language-server understands. `enumDescriptions`,
`errorMessage`, `patternErrorMessage` and `defaultSnippets` are its own; others pass over them.
"""

from reqmodel.exports.json_schema.file import schema, to_json_schema

__all__ = ["schema", "to_json_schema"]
