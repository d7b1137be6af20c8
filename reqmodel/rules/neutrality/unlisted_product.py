"""What reads like the name of a product that no dictionary lists: in letters, and to be used."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.text.context import asked, example
from reqmodel.text.passage import Passage
from reqmodel.text.pattern import pattern
from reqmodel.text.telling import told

CUES = ("を使用", "を採用", "を利用", "を導入", "を用い", "を搭載", "を調達", "をインストール", "で構築", "で作成", "で開発", "で実装", "で管理", "で実施", "により", "にて", "上に", "とする", "であること")  # fmt: skip

_WORD = (
    r"(?=[A-Za-z0-9]*[a-z])(?:[A-Z]|[a-z](?=[A-Za-z]*[A-Z]))[A-Za-z0-9]{2,}(?:[-+.!&][A-Za-z0-9]+)*"
)
_NAME = rf"(?<![A-Za-z0-9./@_-])(?P<name>{_WORD}(?: (?:[A-Z][A-Za-z0-9.+-]*|[0-9.]+))*)(?![A-Za-z0-9@_/(-])"
_USED = pattern(
    rf"{_NAME}(?:(?:版|製品|ライブラリ|サービス|シリーズ|フレームワーク|ツール)?(?:を(?:使用|採用|導入|用い|搭載|調達|利用)(?:する|し)|(?:で|にて|により|によって)(?:構築|作成|開発|実装|管理|実施)(?:する|し)|上に[^。、]{{0,8}}構築))"
    rf"|(?:ソフト(?:ウェア)?|ツール|エンジン|パッケージ|ミドルウェア|プラットフォーム|データベース|アプリ(?:ケーション)?|製品)(?:は|には|としては?)、?{_NAME.replace('name', 'other')}(?:とする|とすること|であること)"
)
_COMMON = pattern(
    r"(?:Web|Internet|Intranet|Ver(?:sion)?|No|Type|Level|Class|Cat(?:egory)?|Step|Phase|Plan|Home|Top|Help|Log(?:in|out|on|off)|Enter|Tab|Esc|Ctrl|Delete"
    r"|Master|Active|Standby|Push|Pull|Client|Server|Host|Admin\w*|User\w*|Root|Data\w*|File\w*|Folder|System|Service|Cloud|Smart|Digital|Apps?|Bot|Chat|Voice"
    r"|Text|Image|Video|Maps?|Tag|Meta|Url|Html|Xml|Word|Excel|Open\w*|Fax|Tel|Mail|Email|Agile|Scrum|Office|Key|Code|Table|Index|Java\w*|Python|Ruby|Mbps|Gbps"
    r"|[A-Z]{2,}s|e-?mail|[A-Z]?[a-z]?[A-Z]{2,}[a-z]?)(?:[ .-]?[0-9.]+)?",
)


def check(passage: Passage) -> Iterator[Finding]:
    for first, last in passage.sentences:
        if span := _named(passage, first, last):
            yield passage.finding(*span)


def _named(passage: Passage, first: int, last: int) -> tuple[int, int] | None:
    """Where the first name stands that is no record's and no common word."""
    for found in _USED.finditer(passage.plain, first, last):
        group = "name" if found["name"] else "other"
        start, end = found.span(group)
        if (
            not _COMMON.fullmatch(found[group])
            and not any(m.start < end and start < m.end for m in passage.mentions())
            and asked(passage, start, end)
            and not told(passage, start, end)
            and not example(passage, start, end)
        ):
            return start, end
    return None
