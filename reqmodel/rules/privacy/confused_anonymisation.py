"""Anonymously processed information of the kind that the other sort of body makes."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.governance import DataAsset
from reqmodel.model.vocabulary import Controller, DataClass, Status

MADE_BY = {
    DataClass.ANONYMISED: Controller.PRIVATE,
    DataClass.ANONYMISED_PUBLIC: Controller.PUBLIC,
}


def check(record: DataAsset) -> Iterator[Finding]:
    maker = MADE_BY.get(record.data_class, record.controller_type)
    if record.controller_type is not maker and record.status is not Status.RETIRED:
        values = {
            "class": record.data_class.label,
            "holder": record.controller_type.label,
            "maker": maker.label,
        }
        yield Finding(record.id, ("data_class",), values)
