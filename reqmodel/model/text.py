"""The one type of everything a person reads: Japanese, and English where there is any."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeGuard, get_args

from pydantic_core import PydanticCustomError, core_schema

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

Language = Literal["ja", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

YAML_1_1_WORDS = frozenset(
    form
    for word in ("y", "n", "yes", "no", "on", "off")
    for form in (word, word.capitalize(), word.upper())
)
"""Bare words that YAML 1.1 readers (PyYAML, Ruby, Ansible) take for true or false."""


class Quoted(str):
    """A word that its author put in quotes, and so surely means as text."""

    __slots__ = ()


def plain_word(value: object) -> object:
    """Refuse a bare word such as `no`, which one YAML reads as text and another as false."""
    if type(value) is str and value in YAML_1_1_WORDS:
        raise PydanticCustomError("ambiguous_word", "ambiguous word", {"word": value})
    return value


@dataclass(frozen=True, slots=True)
class Text:
    """Text in Japanese (normative) and, where given, English. Written `日本語` or `{ja: …, en: …}`."""

    ja: str
    en: str = ""

    def to(self, lang: Language) -> str:
        """The text in `lang`, or in the other language where `lang` is missing."""
        return (self.en or self.ja) if lang == "en" else (self.ja or self.en)

    def fill(self, values: Mapping[str, object]) -> Text:
        """Fill `{name}` places in both languages; a Text among the values is taken in each."""

        def one(lang: Language) -> str:
            return self.to(lang).format(
                **{k: v.to(lang) if isinstance(v, Text) else v for k, v in values.items()}
            )

        return Text(one("ja"), one("en") if self.en else "")

    @classmethod
    def listed(cls, texts: Iterable[Text]) -> Text:
        """Texts one after another, as a sentence lists them."""
        items = tuple(texts)
        return cls("、".join(t.to("ja") for t in items), ", ".join(t.to("en") for t in items))

    def plain(self) -> str | dict[str, str]:
        """As an author would write it."""
        return {"ja": self.ja, "en": self.en} if self.en else self.ja

    def __bool__(self) -> bool:
        return bool(self.ja or self.en)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _text, serialization=core_schema.plain_serializer_function_ser_schema(Text.plain)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        one = {"type": "string", "minLength": 1}
        both = {
            "type": "object",
            "properties": {"ja": one, "en": one},
            "required": ["ja"],
            "additionalProperties": False,
        }
        return {"anyOf": [one, both]}


NO_TEXT = Text("")
"""Where there is nothing to say."""


def _text(value: object) -> Text:
    if _plain(value):
        return Text(value)
    if isinstance(value, dict):
        if len(value) == 2 and _plain(ja := value.get("ja")) and _plain(en := value.get("en")):
            return Text(ja, en)
        return _from_mapping(value)
    if isinstance(value, str):
        return Text(_words(value, ()))
    if isinstance(value, Text):
        return value
    raise PydanticCustomError("text_type", "not text", {"below": ()})


def _plain(value: Any) -> TypeGuard[str]:  # noqa: ANN401  # plain data
    """Whether a value is text beyond doubt: most are, and the rest is looked at more closely."""
    return type(value) is str and len(value) > 3 and not value.isspace()


def _from_mapping(value: dict[Any, Any]) -> Text:
    for key in value:
        if key not in LANGUAGES:
            raise PydanticCustomError(
                "text_language", "not a language", {"below": (key,), "given": str(key)}
            )
    if "ja" not in value:
        raise PydanticCustomError("text_without_ja", "no Japanese", {})
    return Text(*(_words(value[k], (k,)) if k in value else "" for k in LANGUAGES))


def _words(value: object, below: tuple[str, ...]) -> str:
    if not isinstance(value, str):
        raise PydanticCustomError("text_type", "not text", {"below": below})
    if not value.strip():
        raise PydanticCustomError("text_empty", "empty text", {"below": below})
    if value in YAML_1_1_WORDS and type(value) is not Quoted:
        raise PydanticCustomError("ambiguous_word", "", {"below": below, "word": value})
    return value
