"""Our own template, from scratch: 16:9, three layouts under the names that PowerPoint gives them.

An organisation may bring its own template instead, and most have these three layouts already.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

FONT = "BIZ UDゴシック"
"""Comes with Windows; made to be read easily."""
LATIN = "Arial"
WIDTH, HEIGHT = 12192000, 6858000
_IN = 914400
_XMLNS = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_KIND = "application/vnd.openxmlformats-officedocument.presentationml"


@dataclass(frozen=True, slots=True)
class _Place:
    """A placeholder: its type, where it stands in inches, its text in points."""

    name: str
    type: str
    left: float
    top: float
    width: float
    height: float
    size: float
    index: int = 0
    bold: bool = False
    align: str = "l"
    anchor: str = "t"
    field: str = ""
    colour: str = "tx1"


_TITLE = _Place(
    "タイトル", "title", 0.5, 0.28, 12.33, 0.72, 24, bold=True, anchor="b", colour="tx2"
)
_MESSAGE = _Place("要点", "body", 0.5, 1.1, 12.33, 0.62, 16, 13, bold=True)
_DATE = _Place("日付", "dt", 0.5, 7.06, 2.6, 0.3, 9, 10, anchor="ctr")
_FOOTER = _Place("フッター", "ftr", 3.2, 7.06, 8.2, 0.3, 9, 11, anchor="ctr")
_NUMBER = _Place(
    "スライド番号",
    "sldNum",
    11.6,
    7.06,
    1.23,
    0.3,
    10,
    12,
    align="r",
    anchor="ctr",
    field="slidenum",
)
_BELOW = (_DATE, _FOOTER, _NUMBER)
_LAYOUTS = (
    (
        "タイトル スライド",
        "title",
        (
            _Place(
                "タイトル", "ctrTitle", 0.9, 1.7, 11.5, 1.5, 34, bold=True, anchor="b", colour="tx2"
            ),
            _Place("サブタイトル", "subTitle", 0.9, 3.45, 11.5, 3.2, 16, 1),
            *_BELOW,
        ),
        (0.9, 3.3, 11.5),
    ),
    (
        "セクション見出し",
        "secHead",
        (
            _Place(
                "タイトル", "title", 0.9, 2.5, 11.5, 1.0, 30, bold=True, anchor="b", colour="tx2"
            ),
            _Place("説明", "body", 0.9, 3.75, 11.5, 2.4, 16, 1),
            *_BELOW,
        ),
        (0.9, 3.6, 11.5),
    ),
    ("タイトルのみ", "titleOnly", (_TITLE, _MESSAGE, *_BELOW), (0.5, 1.03, 12.33)),
)


@cache
def stationery() -> bytes:
    """The template as a PowerPoint file without slides."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name, content in _parts().items():
            package.writestr(
                name, f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{content}'
            )
    return out.getvalue()


def _parts() -> dict[str, str]:
    numbers = range(1, len(_LAYOUTS) + 1)
    layouts = {f"slideLayouts/slideLayout{n}.xml": "slideLayout" for n in numbers}
    override = {
        "presentation.xml": f"{_KIND}.presentation.main+xml",
        "slideMasters/slideMaster1.xml": f"{_KIND}.slideMaster+xml",
        **{path: f"{_KIND}.{kind}+xml" for path, kind in layouts.items()},
        "theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    }
    types = "".join(
        f'<Override PartName="/ppt/{path}" ContentType="{kind}"/>'
        for path, kind in override.items()
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f"{types}"
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        "</Types>",
        "_rels/.rels": _related(
            (f"{_RELATION}/officeDocument", "ppt/presentation.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"/>',
        "ppt/presentation.xml": _presentation(),
        "ppt/_rels/presentation.xml.rels": _related(
            (f"{_RELATION}/slideMaster", "slideMasters/slideMaster1.xml"),
            (f"{_RELATION}/theme", "theme/theme1.xml"),
        ),
        "ppt/theme/theme1.xml": _theme(),
        "ppt/slideMasters/slideMaster1.xml": _master(len(_LAYOUTS)),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _related(
            *((f"{_RELATION}/slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in numbers),
            (f"{_RELATION}/theme", "../theme/theme1.xml"),
        ),
    }
    for n, (name, kind, places, rule) in enumerate(_LAYOUTS, 1):
        parts[f"ppt/slideLayouts/slideLayout{n}.xml"] = _layout(name, kind, places, rule)
        parts[f"ppt/slideLayouts/_rels/slideLayout{n}.xml.rels"] = _related(
            (f"{_RELATION}/slideMaster", "../slideMasters/slideMaster1.xml")
        )
    return parts


def _related(*targets: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _presentation() -> str:
    return (
        f'<p:presentation {_XMLNS} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" '
        f'r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst/><p:sldSz cx="{WIDTH}" cy="{HEIGHT}"/>'
        '<p:notesSz cx="6858000" cy="9144000"/><p:defaultTextStyle><a:defPPr>'
        '<a:defRPr lang="ja-JP"/></a:defPPr></p:defaultTextStyle></p:presentation>'
    )


def _theme() -> str:
    colours = {
        "dk1": "1A1A1A",
        "lt1": "FFFFFF",
        "dk2": "1F3864",
        "lt2": "EEF1F6",
        "accent1": "2F5597",
        "accent2": "595959",
        "accent3": "8FAADC",
        "accent4": "A6A6A6",
        "accent5": "1F3864",
        "accent6": "D0CECE",
        "hlink": "1F3864",
        "folHlink": "595959",
    }
    scheme = "".join(f'<a:{k}><a:srgbClr val="{v}"/></a:{k}>' for k, v in colours.items())
    font = f'<a:latin typeface="{LATIN}"/><a:ea typeface="{FONT}"/><a:cs typeface=""/>'
    japanese = f'<a:font script="Jpan" typeface="{FONT}"/>'
    plain = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="9525">{plain}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:theme {_XMLNS} name="reqmodel"><a:themeElements><a:clrScheme name="reqmodel">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="reqmodel"><a:majorFont>{font}{japanese}</a:majorFont>'
        f"<a:minorFont>{font}{japanese}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="reqmodel"><a:fillStyleLst>{plain * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{plain * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


_GROUP = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/>'
    "</a:xfrm></p:grpSpPr>"
)


def _master(layouts: int) -> str:
    places = (_TITLE, _MESSAGE, *_BELOW)
    listed = "".join(
        f'<p:sldLayoutId id="{2147483648 + n}" r:id="rId{n}"/>' for n in range(1, layouts + 1)
    )
    inner = "".join(_shape(place, n) for n, place in enumerate(places, 2))
    levels = "".join(
        f'<a:lvl{n}pPr marL="{(n - 1) * 285750}" indent="0" algn="l"><a:buNone/>{_run(16)}</a:lvl{n}pPr>'
        for n in range(1, 6)
    )
    return (
        f'<p:sldMaster {_XMLNS}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
        f"<a:effectLst/></p:bgPr></p:bg><p:spTree>{_GROUP}{inner}</p:spTree></p:cSld>"
        '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" '
        'accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
        f"<p:sldLayoutIdLst>{listed}</p:sldLayoutIdLst><p:txStyles>"
        f'<p:titleStyle><a:lvl1pPr algn="l">{_run(24, "tx2", "mj")}</a:lvl1pPr></p:titleStyle>'
        f"<p:bodyStyle>{levels}</p:bodyStyle><p:otherStyle><a:lvl1pPr>{_run(12)}</a:lvl1pPr></p:otherStyle>"
        "</p:txStyles></p:sldMaster>"
    )


def _run(size: float, colour: str = "tx1", font: str = "mn", *, bold: bool = False) -> str:
    return (
        f'<a:defRPr lang="ja-JP" sz="{round(size * 100)}" b="{int(bold)}"><a:solidFill>'
        f'<a:schemeClr val="{colour}"/></a:solidFill><a:latin typeface="+{font}-lt"/>'
        f'<a:ea typeface="+{font}-ea"/><a:cs typeface="+{font}-cs"/></a:defRPr>'
    )


def _layout(
    name: str, kind: str, places: tuple[_Place, ...], rule: tuple[float, float, float]
) -> str:
    inner = "".join(_shape(place, n) for n, place in enumerate(places, 2))
    left, top, width = (round(v * _IN) for v in rule)
    line = (
        f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{len(places) + 2}" name="罫線"/><p:cNvCxnSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvCxnSpPr><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="19050"><a:solidFill><a:schemeClr val="tx2"/>'
        "</a:solidFill></a:ln></p:spPr></p:cxnSp>"
    )
    return (
        f'<p:sldLayout {_XMLNS} type="{kind}" preserve="1"><p:cSld name="{name}"><p:spTree>{_GROUP}{inner}{line}'
        "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _shape(place: _Place, id_: int) -> str:
    index = f' idx="{place.index}"' if place.index else ""
    quarter = ' sz="quarter"' if place.type in ("dt", "ftr", "sldNum", "body") else ""
    box = (place.left, place.top, place.width, place.height)
    left, top, width, height = (round(v * _IN) for v in box)
    properties = _run(place.size, place.colour, bold=place.bold)
    text = (
        f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="{place.field}"><a:rPr lang="ja-JP"/>'
        "<a:t>‹#›</a:t></a:fld>"
        if place.field
        else f'<a:r><a:rPr lang="ja-JP"/><a:t>{place.name}</a:t></a:r>'
        if place.type not in ("dt", "ftr")
        else '<a:endParaRPr lang="ja-JP"/>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id_}" name="{place.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{place.type}"{quarter}{index}/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm>'
        f'<a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
        f'<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{place.anchor}">'
        f'<a:noAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="{place.align}"><a:buNone/>'
        f"{properties}</a:lvl1pPr></a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>"
    )
