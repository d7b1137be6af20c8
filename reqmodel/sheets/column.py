"""The fields of a record or structure as columns, worked out from the annotations."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from operator import attrgetter
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator

from reqmodel.model.anatomy import label_of
from reqmodel.model.kinds import KINDS
from reqmodel.model.labelled import Labelled
from reqmodel.model.link import ANY, Label, Link
from reqmodel.model.portion import Portion
from reqmodel.model.text import NO_TEXT, Text
from reqmodel.model.values import MonthDay as AMonthDay
from reqmodel.model.values import When as AWhen
from reqmodel.sheets.form import (
    Choice,
    Day,
    Figure,
    Form,
    Lines,
    MonthDay,
    Pairs,
    Reference,
    When,
    YesNo,
)

SEPARATOR = Text("／", " / ")
"""Between the names of a structure and of a field in it."""

_ENGLISH = Text("（英語）", "")
_JAPANESE = Text("", " (Japanese)")
_REQUIRED = Text("必須。", "Required. ")
_ONE_A_LINE = Text("1行に1件。", "One a line. ")
_PAIRS = Text("1行に1件、「項目: 値」。", "One a line, `field: value`. ")
_IN_ENGLISH = Text("英語（任意）。", "English (optional). ")
_LINKS_TO = Text("リンク先のID（{kinds}）。", "Id of a record to link to ({kinds}). ")
_ANY_KIND = Text("どの種類でも", "any kind")
_CHOICES = Text("次のどれか: {words}。", "One of: {words}. ")
_DATE = Text("日付（2027-03-19）。", "A date such as 2027-03-19. ")
_WHEN = Text("年、年月又は日付（2027、2027-03、2027-03-19）。", "Year, month or day. ")
_YES_NO = Text("はい か いいえ。", "Yes or no. ")
_SHARE = Text("割合（50% 又は 0.5）。", "A share (50% or 0.5). ")
_NUMBER = Text("数。", "A number. ")
_KEY = Text("英小文字・数字・ハイフン。", "Lower-case letters, digits and hyphens. ")


class Role(StrEnum):
    """What a column is for."""

    ID = "id"
    PLACE = "place"
    ITEM = "item"
    ORDER = "order"
    FIELD = "field"
    SHOWN = "shown"
    """To read only: it follows from the rest, and is not imported."""


def _nothing(_part: BaseModel) -> None:
    """Take nothing: the column shows what no field holds."""


def _plain(value: Any) -> Any:  # noqa: ANN401, PLR0911  # any value of a record, and each sort of it is one case
    """A value of a record as plain data."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Labelled):
        return value.value
    if isinstance(value, str | int):
        return value
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else Decimal(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(item) for item in value] or None
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items()} or None
    return value


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a sheet; `keys` lead to its value in the row's data."""

    key: str
    title: Text
    form: Form
    role: Role = Role.FIELD
    note: Text = NO_TEXT
    keys: tuple[str, ...] = ()
    required: bool = False
    default: object = None
    english: bool = False
    take: Callable[[BaseModel], Any] = _nothing
    """Takes the value from a row's object, as it is there."""
    plain: Callable[[Any], Any] = _plain
    """Makes plain data of it."""

    def value(self, part: BaseModel) -> Any:  # noqa: ANN401  # plain data
        """The value of an object of the row's class, as plain data."""
        return self.plain(self.take(part))

    def canon(self, value: Any) -> str:  # noqa: ANN401  # plain data
        """A value as text; nothing means the default."""
        return self.form.canon(self.default if value is None else value)


def columns_of(cls: type[BaseModel], *, but: tuple[str, ...] = ()) -> Iterator[Column]:
    """The columns of a class: its fields and those of structures in it, but no lists of structures."""
    for name in cls.model_fields:
        if name not in but and name not in ("kind", "id", "key"):
            yield from _columns(cls, name, (), NO_TEXT, None)


def lists_of(cls: type[BaseModel]) -> Iterator[tuple[tuple[str, ...], type[BaseModel]]]:
    """The lists of structures in a class, those in structures and in other lists included."""
    for name, info in cls.model_fields.items():
        inner = structure(info.annotation)
        if inner is None:
            continue
        if is_list(info.annotation):
            yield (name,), inner
        yield from (((name, *names), part) for names, part in lists_of(inner))


def is_list(annotation: Any) -> bool:  # noqa: ANN401  # an annotation can be anything
    """Whether a field holds several values."""
    return get_origin(_bare(annotation)[0]) is tuple


def structure(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401  # an annotation can be anything
    """The structure that a field holds one or several of."""
    bare = _bare(annotation)[0]
    if get_origin(bare) is tuple:
        return structure(get_args(bare)[0])
    return bare if isinstance(bare, type) and issubclass(bare, BaseModel) else None


def joined(*texts: Text) -> Text:
    """Names of structures and fields, the outermost first."""
    kept = [t for t in texts if t]
    return Text(SEPARATOR.ja.join(t.ja for t in kept), SEPARATOR.en.join(t.to("en") for t in kept))


def _columns(
    cls: type[BaseModel],
    name: str,
    way: tuple[str, ...],
    above: Text,
    owner: Callable[[Any], Any] | None,
) -> Iterator[Column]:
    info, label = cls.model_fields[name], label_of(cls, name)
    annotation, metadata = _bare(info.annotation)
    keys, title = (*way, name), joined(above, label.text)

    value: Callable[[Any], Any] = attrgetter(name)
    if owner:
        value = _within(owner, value)
    inner = structure(annotation)
    if inner is not None:
        if not is_list(annotation):
            for field in inner.model_fields:
                yield from _columns(inner, field, keys, title, value)
        return
    required = info.is_required() and not way
    if annotation is Text or (get_origin(annotation) is tuple and get_args(annotation)[0] is Text):
        many = annotation is not Text
        for lang in ("ja", "en"):
            yield _text_column(keys, title, label, value, lang, many=many, required=required)
        return
    form, said = _form(annotation, (*metadata, *info.metadata))
    yield Column(
        ".".join(keys),
        title,
        form,
        Role.FIELD,
        _note(label, required, said),
        keys,
        required=required,
        default=_plain(info.get_default(call_default_factory=True))
        if not info.is_required()
        else None,
        take=value,
    )


def _within(owner: Callable[[Any], Any], value: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """What takes a value from a structure that may not be there."""

    def take(part: Any) -> Any:  # noqa: ANN401  # any object
        there = owner(part)
        return None if there is None else value(there)

    return take


def _text_column(  # noqa: PLR0913  # all that is known of a text
    keys: tuple[str, ...],
    title: Text,
    label: Label,
    value: Callable[[Any], Any],
    lang: str,
    *,
    many: bool,
    required: bool,
) -> Column:
    japanese = lang == "ja"

    def one(part: Any) -> Any:  # noqa: ANN401  # any object
        text = value(part)
        if text is None:
            return None
        return (text.ja if japanese else text.en) or None

    def several(part: Any) -> Any:  # noqa: ANN401  # any object
        texts = tuple(t.ja if japanese else t.en for t in value(part) or ())
        return texts if any(texts) else None

    end = _JAPANESE if japanese else _ENGLISH
    said = (_ONE_A_LINE,) if many else ()
    return Column(
        ".".join((*keys, lang)),
        Text(title.ja + end.ja, title.to("en") + end.en),
        Lines(Form(), gaps=True) if many else Form(),
        Role.FIELD,
        _note(label, required and japanese, said if japanese else (*said, _IN_ENGLISH)),
        (*keys, lang),
        required=required and japanese,
        english=not japanese,
        take=several if many else one,
    )


def _note(label: Label, required: bool, said: tuple[Text, ...]) -> Text:  # noqa: FBT001  # private
    parts = [_REQUIRED] if required else []
    if label.help_ja:
        parts.append(Text(f"{label.help_ja}。", f"{label.help_en}. "))
    parts += said
    return Text("".join(p.ja for p in parts), "".join(p.to("en") for p in parts).strip())


def _form(annotation: Any, metadata: tuple[Any, ...]) -> tuple[Form, tuple[Text, ...]]:  # noqa: ANN401  # an annotation can be anything
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        inner, more = _bare(args[0])
        form, said = _form(inner, more)
        return Lines(form), (_ONE_A_LINE, *said)
    if origin is dict:
        inner, more = _bare(args[1])
        form, said = _form(inner, more)
        return Pairs(form), (_PAIRS, *said)
    if origin is Literal:
        return Form(), (_CHOICES.fill({"words": ", ".join(args)}),)
    if link := next((m for m in metadata if isinstance(m, Link)), None):
        kinds = [_ANY_KIND] if link.to == ANY else [KINDS[kind].label for kind in link.to]
        return Reference(link), (_LINKS_TO.fill({"kinds": Text.listed(kinds)}),)
    if isinstance(annotation, type) and issubclass(annotation, Labelled):
        return Choice(annotation), (_CHOICES.fill({"words": Text.listed(w.label for w in annotation)}),)  # fmt: skip
    return _scalar(annotation, metadata)


def _scalar(annotation: Any, metadata: tuple[Any, ...]) -> tuple[Form, tuple[Text, ...]]:  # noqa: ANN401  # an annotation can be anything
    if annotation is bool:
        return YesNo(), (_YES_NO,)
    if annotation is date:
        return Day(), (_DATE,)
    if annotation in (int, Decimal):
        share = any(getattr(m, "func", None) is Portion for m in metadata)
        return Figure(share=share), (_SHARE if share else _NUMBER,)
    validators = {m.func for m in metadata if isinstance(m, BeforeValidator)}
    if validators & _validators(AWhen):
        return When(), (_WHEN,)
    if validators & _validators(AMonthDay):
        return MonthDay(), ()
    return Form(), ()


def _validators(annotated: Any) -> set[Any]:  # noqa: ANN401  # an annotation
    return {m.func for m in get_args(annotated) if isinstance(m, BeforeValidator)}


def _bare(annotation: Any) -> tuple[Any, tuple[Any, ...]]:  # noqa: ANN401  # an annotation can be anything
    """An annotation without None, and what is said of it."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        bare, more = _bare(args[0])
        return bare, (*args[1:], *more)
    if origin in (Union, UnionType):
        return _bare(next(a for a in args if a is not NoneType))
    return annotation, ()
