"""What every record has."""

from collections.abc import Iterable
from typing import Annotated, ClassVar

from pydantic import Field

from reqmodel.model.diagnostic import Location
from reqmodel.model.link import FOUNDATIONS, Label, Link
from reqmodel.model.text import Text
from reqmodel.model.values import Agreement, Citation, Id, Part, Waiver, Word, grounds
from reqmodel.model.vocabulary import Disclosure, Reliability, Status

Owner = Annotated[Id, Link("owned-by", "owns", ("role",), "none")]
Origins = Annotated[Id, Link("derived-from", "derives", FOUNDATIONS)]


class Record(Part):
    """The fields that all kinds share."""

    label: ClassVar[Text]
    plural: ClassVar[Text]
    prefix: ClassVar[str]
    """Default id pattern of the kind: a prefix, then a `#` for each digit there must at least be."""
    says: ClassVar[str] = ""
    """The field in which its authors say what a record is there for; facts have no such field."""
    stands_alone: ClassVar[bool] = False
    """Whether a record of the kind makes sense without any link."""

    kind: Annotated[str, Label("種類", "Kind")]
    id: Annotated[Id, Label("ID", "ID", "変えず、再利用しない", "Stable, never reused")]
    title: Annotated[Text, Label("名称", "Title")]
    status: Annotated[Status, Label("状態", "Status")] = Status.DRAFT
    agreed: Annotated[
        Agreement | None,
        Label("合意", "Agreement", "合意済みとするときに必須", "Needed for status agreed"),
    ] = None
    disclosure: Annotated[Disclosure, Label("公開範囲", "Disclosure")] = Disclosure.INTERNAL
    field_disclosure: Annotated[
        dict[Word, Disclosure],
        Label("項目ごとの公開範囲", "Disclosure by field", "項目名: 公開範囲", "field: level"),
    ] = Field(default_factory=dict)
    derived_from: Annotated[tuple[Origins, ...], Label("導出元", "Derived from")] = ()
    sources: Annotated[tuple[Citation, ...], Label("出典", "Sources")] = ()
    owner: Annotated[Owner | None, Label("担当", "Owner")] = None
    tags: Annotated[tuple[Word, ...], Label("タグ", "Tags")] = ()
    note: Annotated[Text | None, Label("注記", "Note")] = None
    waivers: Annotated[tuple[Waiver, ...], Label("許容", "Waivers")] = ()

    def called(self, _at: Location) -> Text:
        """What messages about a place in it call it, beside its title."""
        return Text(self.id)

    @property
    def under(self) -> tuple[str, ...]:
        """The headings over its texts, the outermost first, where it is part of a document."""
        return ()

    @property
    def aside(self) -> tuple[Text, ...]:
        """What is said of the same thing beside its texts, where it is part of a document."""
        return ()

    @property
    def headed(self) -> tuple[str, ...]:
        """What heads its column, where it is a cell of a table in a document."""
        return ()

    @property
    def welcoming(self) -> bool:
        """Whether its document says of all names in it that equivalents will do."""
        return False

    @property
    def sought(self) -> tuple[str, ...]:
        """Ways to write the word that normative texts are searched for; most records have none."""
        return ()

    @property
    def passed_over(self) -> tuple[str, ...]:
        """Longer wordings, in which no word is meant as such."""
        return ()

    def disclosed(self, field: str) -> Disclosure:
        """Who may see `field`: the narrower of the record's and the field's own level."""
        own = self.field_disclosure.get(field)
        if own is None or own.rank < self.disclosure.rank:
            return self.disclosure
        return own

    @property
    def reliability(self) -> tuple[Reliability, ...]:
        """How sure what it is there to say is, each status once, the surest first.

        What rests on premises alone is its writer's proposal; a fact without a source is not rated.
        """
        if self.says:
            return self.supported(self.says) or (Reliability.PROPOSAL,)
        found = _ranked(c.status for c in grounds(self.sources))
        return found or ((Reliability.PROPOSAL,) if self.sources else ())

    def supported(self, field: str) -> tuple[Reliability, ...]:
        """How sure the citations are that support a field by name, else those of the whole record."""
        cited = grounds(self.sources)
        named = _ranked(c.status for c in cited if field in c.supports)
        return named or _ranked(c.status for c in cited if not c.supports)


def _ranked(found: Iterable[Reliability]) -> tuple[Reliability, ...]:
    return tuple(sorted(set(found), key=lambda status: status.rank))
