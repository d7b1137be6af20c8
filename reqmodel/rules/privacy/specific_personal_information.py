"""Personal information with an Individual Number, which this platform refuses."""

from collections.abc import Iterator

from reqmodel.model.diagnostic import Finding
from reqmodel.model.records.governance import DataAsset
from reqmodel.model.vocabulary import DataClass, Status


def check(record: DataAsset) -> Iterator[Finding]:
    if record.data_class is DataClass.SPECIFIC and record.status is not Status.RETIRED:
        yield Finding(record.id, ("data_class",))
