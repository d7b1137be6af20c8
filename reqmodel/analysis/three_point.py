"""Three-point estimates as distributions: beta-PERT and triangular.

Beta-PERT: Malcolm, Roseboom, Clark, Fazar, Operations Research 7(5), 1959: mean (a + 4m + b) / 6,
standard deviation (b - a) / 6, shape 1 + 4(m - a)/(b - a) and 1 + 4(b - m)/(b - a). Triangular:
mean (a + m + b) / 3, with its quantiles in closed form.
"""

from __future__ import annotations

from functools import cache
from math import erf, sqrt

import numpy as np
import numpy.typing as npt

from reqmodel.model.labelled import Labelled

Numbers = npt.NDArray[np.float64]

_FINE = 4097
"""Points at which the distribution function of a beta is tabulated."""


class Shape(Labelled):
    """How probable the values between low, most likely and high are."""

    PERT = "pert", "ベータPERT", "Beta-PERT"
    TRIANGULAR = "triangular", "三角分布", "Triangular"


def mean(low: float, mode: float, high: float, shape: Shape) -> float:
    """The expected value."""
    if shape is Shape.PERT:
        return (low + 4 * mode + high) / 6
    return (low + mode + high) / 3


def deviation(low: float, mode: float, high: float, shape: Shape) -> float:
    """The standard deviation; for beta-PERT the customary sixth of the range."""
    if shape is Shape.PERT:
        return (high - low) / 6
    square = low**2 + mode**2 + high**2 - low * mode - low * high - mode * high
    return sqrt(square / 18)


def quantiles(at: Numbers, low: float, mode: float, high: float, shape: Shape) -> Numbers:
    """The values under which the parts `at`, each from 0 to 1, of all outcomes lie."""
    if high == low:
        return np.full_like(at, low)
    peak = (mode - low) / (high - low)
    unit = _beta(at, peak) if shape is Shape.PERT else _triangle(at, peak)
    return low + (high - low) * unit


def of_normal(deviates: Numbers, low: float, mode: float, high: float, shape: Shape) -> Numbers:
    """The values as far out in the distribution as standard normal deviates are in theirs."""
    if high == low:
        return np.full_like(deviates, low)
    nodes, unit = _by_normal(round((mode - low) / (high - low), 9), shape)
    return low + (high - low) * np.interp(deviates, nodes, unit)


@cache
def _by_normal(peak: float, shape: Shape) -> tuple[Numbers, Numbers]:
    nodes = np.linspace(-6, 6, _FINE)
    at = np.array([(1 + erf(z / sqrt(2))) / 2 for z in nodes])
    return nodes, _beta(at, peak) if shape is Shape.PERT else _triangle(at, peak)


def _triangle(at: Numbers, peak: float) -> Numbers:
    rising = np.sqrt(at * peak)
    falling = 1 - np.sqrt((1 - at) * (1 - peak))
    found: Numbers = np.where(at <= peak, rising, falling)
    return found


def _beta(at: Numbers, peak: float) -> Numbers:
    """Quantiles of the beta distribution on 0 to 1, its function tabulated by Simpson's rule."""
    a, b = 4 * peak, 4 * (1 - peak)
    x = np.linspace(0, 1, 2 * _FINE - 1)
    density = x**a * (1 - x) ** b
    step = density[:-2:2] + 4 * density[1:-1:2] + density[2::2]
    below = np.concatenate(([0.0], np.cumsum(step)))
    return np.interp(at, below / below[-1], x[::2])
