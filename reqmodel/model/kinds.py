"""Every kind by its name: the one place that lists them."""

from __future__ import annotations

from reqmodel.model.records.alternative import CostSharing, Criterion, Offering, Pattern
from reqmodel.model.records.cocreation import FieldCandidate, Funding, Idea, Need, Survey
from reqmodel.model.records.contract import Deliverable, Meeting, Obligation
from reqmodel.model.records.fact import (
    Case,
    Clause,
    Municipality,
    Project,
    Provision,
    Source,
    Term,
)
from reqmodel.model.records.filing import Filing
from reqmodel.model.records.governance import (
    Activity,
    AssuranceProfile,
    ConsentMethod,
    DataAsset,
    Decision,
    OperatingRule,
    Role,
)
from reqmodel.model.records.record import Record
from reqmodel.model.records.requirement import (
    BusinessRequirement,
    FunctionalRequirement,
    Heading,
    NonFunctionalRequirement,
)
from reqmodel.model.records.use_case import UseCase
from reqmodel.model.records.word import OpenStandard, Product, PublicSystem, Supplier, VagueWord

KINDS: dict[str, type[Record]] = {
    "project": Project,
    "source": Source,
    "clause": Clause,
    "provision": Provision,
    "term": Term,
    "municipality": Municipality,
    "case": Case,
    "need": Need,
    "survey": Survey,
    "field-candidate": FieldCandidate,
    "idea": Idea,
    "funding": Funding,
    "use-case": UseCase,
    "heading": Heading,
    "business-requirement": BusinessRequirement,
    "functional-requirement": FunctionalRequirement,
    "non-functional-requirement": NonFunctionalRequirement,
    "role": Role,
    "activity": Activity,
    "decision": Decision,
    "operating-rule": OperatingRule,
    "data-asset": DataAsset,
    "consent-method": ConsentMethod,
    "assurance-profile": AssuranceProfile,
    "pattern": Pattern,
    "criterion": Criterion,
    "cost-sharing": CostSharing,
    "offering": Offering,
    "deliverable": Deliverable,
    "meeting": Meeting,
    "obligation": Obligation,
    "filing": Filing,
    "vague-word": VagueWord,
    "product": Product,
    "supplier": Supplier,
    "open-standard": OpenStandard,
    "public-system": PublicSystem,
}
"""In the order in which people meet them."""
