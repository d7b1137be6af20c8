"""A stretch of text of any file, as rules read it. Nobody writes such records."""

from typing import Annotated, ClassVar, Literal

from reqmodel.model.diagnostic import Location
from reqmodel.model.link import Label
from reqmodel.model.norm import Norm
from reqmodel.model.records.record import Record
from reqmodel.model.text import Text
from reqmodel.model.values import Word


class DocumentPassage(Record):
    """A paragraph, cell or line of a file that is linted; its title is the file's name."""

    label: ClassVar = Text("文書の一節", "Passage")
    plural: ClassVar = Text("文書の一節", "Passages")
    prefix: ClassVar = "P-###"
    stands_alone: ClassVar = True

    kind: Literal["passage"] = "passage"
    text: Annotated[Text, Label("文", "Text"), Norm.PASSAGE]
    place: Annotated[Text, Label("場所", "Place")]
    section: Annotated[
        tuple[Word, ...],
        Label(
            "章節",
            "Section",
            "外側の見出しから順に、並びの前置きの行も",
            "Headings over it, the outermost first, and the lines that lead to its list",
        ),
    ] = ()
    row: Annotated[
        tuple[str, ...],
        Label(
            "行のほかの欄",
            "Rest of the row",
            "左から順に。欄が一節のときだけ",
            "The other cells, from the left; only where a cell is a passage",
        ),
    ] = ()
    column: Annotated[
        tuple[str, ...],
        Label(
            "列の見出し",
            "Column headings",
            "二列以上にわたる欄、又は一行が一節のときは、左から順に全部",
            "All of them, from the left, where it is merged cells or a whole row",
        ),
    ] = ()
    open_to_equivalents: Annotated[
        bool,
        Label(
            "同等品の容認",
            "Open to equivalents",
            "その文書が、書かれた名称の全てについて認める",
            "Its document accepts them for all names in it",
        ),
    ] = False

    def called(self, at: Location) -> Text:
        """The place: nobody knows it by an id. Its own, or the line, where that is all there is."""
        return self.place or Text(f"{at.line}行", f"line {at.line}")

    @property
    def under(self) -> tuple[str, ...]:
        """What stands over it."""
        return self.section

    @property
    def aside(self) -> tuple[Text, ...]:
        """The rest of its row, and what heads its column."""
        return tuple(map(Text, (*self.row, *self.column)))

    @property
    def headed(self) -> tuple[str, ...]:
        """What heads its column."""
        return self.column

    @property
    def welcoming(self) -> bool:
        """What its document says."""
        return self.open_to_equivalents
