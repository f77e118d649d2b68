r"""Regular expressions over file names whose time is bounded, whatever was typed or imported.

The common part of the language: literals, `.`, classes, `\d \w \s` and their opposites, groups, `|`, `* + ? {m,n}` and
their lazy forms, `^ $`. No look-around and no back references, so that what follows a place in the name depends on
nothing but that place: every pair of step and place is tried once, and a search takes at most steps x characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

EXPRESSION_MAX = 200
STEPS_MAX = 500
NAME_MAX = 255

_REPEAT = re.compile(r"\{(\d{1,3})(?:(,)(\d{0,3}))?\}")
_GROUP = re.compile(r"\?(?::|P<[A-Za-z_]\w{0,30}>)")
_TWICE = re.compile(r"\[|--|&&|~~|\|\|")


class ExpressionWrong(ValueError):
    """Not an expression of this language."""


@dataclass(frozen=True, slots=True)
class _Take:
    takes: Callable[[str], object]


@dataclass(frozen=True, slots=True)
class _Split:
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class _Save:
    slot: int


@dataclass(frozen=True, slots=True)
class _At:
    end: bool


_Step = _Take | _Split | _Save | _At


class NameSearch:
    """An expression that was understood.

    Raises:
        ExpressionWrong: It was not, or is too long.
    """

    def __init__(self, expression: str) -> None:
        self._steps = _Reader(expression).steps()
        self._has_group = any(isinstance(step, _Save) for step in self._steps)

    def find(self, name: str) -> str | None:
        """What the first group took where the expression first fits; without a group the whole fit; None for no fit."""
        text, failed = name[:NAME_MAX], set[tuple[int, int]]()
        for start in range(len(text) + 1):
            found = self._fit(text, start, failed)
            if found is not None:
                begin, end = (2, 3) if self._has_group else (0, 1)
                return text[found.get(begin, start) : found.get(end, start)]
        return None

    def _fit(self, text: str, start: int, failed: set[tuple[int, int]]) -> dict[int, int] | None:
        """Places of the groups if it fits here. What failed once, from wherever it was reached, fails again."""
        todo: list[tuple[int, int, dict[int, int]]] = [(0, start, {})]
        while todo:
            step, place, saved = todo.pop()
            if (step, place) in failed:
                continue
            failed.add((step, place))
            if step == len(self._steps):
                return {**saved, 1: place}
            todo += self._next(step, place, saved, text)
        return None

    def _next(
        self, number: int, place: int, saved: dict[int, int], text: str
    ) -> list[tuple[int, int, dict[int, int]]]:
        """Where to go on, the better way last."""
        match self._steps[number]:
            case _Take(takes):
                fits = place < len(text) and takes(text[place])
                return [(number + 1, place + 1, saved)] if fits else []
            case _Split(first, second):
                return [(second, place, saved), (first, place, saved)]
            case _Save(slot):
                return [(number + 1, place, {**saved, slot: place})]
            case _At(end):
                return [(number + 1, place, saved)] if place == (len(text) if end else 0) else []


class _Reader:
    """Reads an expression from left to right into steps."""

    def __init__(self, expression: str) -> None:
        self._text = expression
        self._at = 0
        self._groups = 0

    def steps(self) -> list[_Step]:
        if not self._text or len(self._text) > EXPRESSION_MAX:
            raise ExpressionWrong(self._text)
        steps = self._either(0)
        if self._at < len(self._text):
            raise ExpressionWrong(self._text)
        return steps

    def _either(self, base: int) -> list[_Step]:
        """Alternatives; `base` is the number that the first of the steps will have."""
        left = self._row(base)
        if not self._take("|"):
            return left
        # split, left, a split that only jumps over what is right
        left = _moved(left, 1)
        right = self._either(base + len(left) + 2)
        end = base + len(left) + 2 + len(right)
        return self._bounded([_Split(base + 1, base + len(left) + 2), *left, _Split(end, end), *right])

    def _row(self, base: int) -> list[_Step]:
        steps: list[_Step] = []
        while self._at < len(self._text) and self._text[self._at] not in "|)":
            steps += self._repeated(self._piece(base + len(steps)), base + len(steps))
            self._bounded(steps)
        return steps

    def _repeated(self, piece: list[_Step], base: int) -> list[_Step]:
        """The piece as often as is written behind it."""
        least, most = self._times()
        if (least, most) == (1, 1):
            return piece
        if not piece or isinstance(piece[0], _At):
            raise ExpressionWrong(self._text)
        lazy = self._take("?")
        steps: list[_Step] = []
        for _ in range(least):
            steps += _moved(piece, len(steps))
            self._bounded(steps)
        if most is None:
            inside, after = base + len(steps) + 1, base + len(steps) + len(piece) + 2
            steps += [_split(inside, after, lazy), *_moved(piece, len(steps) + 1)]
            return [*steps, _Split(inside - 1, inside - 1)]
        end = base + len(steps) + (most - least) * (len(piece) + 1)
        for _ in range(most - least):
            inside = base + len(steps) + 1
            steps += [_split(inside, end, lazy), *_moved(piece, len(steps) + 1)]
            self._bounded(steps)
        return steps

    def _times(self) -> tuple[int, int | None]:
        for mark, times in (("*", (0, None)), ("+", (1, None)), ("?", (0, 1))):
            if self._take(mark):
                return times
        found = _REPEAT.match(self._text, self._at)
        if found is None:
            return 1, 1
        self._at = found.end()
        least = int(found[1])
        most = least if not found[2] else int(found[3]) if found[3] else None
        if most is not None and (most < least or most == 0):
            raise ExpressionWrong(self._text)
        return least, most

    def _piece(self, base: int) -> list[_Step]:
        mark = self._text[self._at]
        if mark == "(":
            return self._group(base)
        if mark in "^$":
            self._at += 1
            return [_At(end=mark == "$")]
        if mark in "*+?":
            raise ExpressionWrong(self._text)
        return [_Take(self._one(mark))]

    def _group(self, base: int) -> list[_Step]:
        self._at += 1
        kind = _GROUP.match(self._text, self._at)
        if kind is not None:
            self._at = kind.end()
        elif self._text.startswith("?", self._at):
            raise ExpressionWrong(self._text)
        saves = kind is None or kind[0] != "?:"
        slot = 0
        if saves:
            self._groups += 1
            slot = 2 * self._groups
        inside = self._either(base + 1 if saves else base)
        if not self._take(")"):
            raise ExpressionWrong(self._text)
        return [_Save(slot), *inside, _Save(slot + 1)] if saves else inside

    def _one(self, mark: str) -> Callable[[str], object]:
        """What takes one character: handed to the library, which has nothing to repeat there."""
        begin = self._at
        if mark == "[":
            self._at = self._class_end()
            if _TWICE.search(self._text, begin + 1, self._at):
                raise ExpressionWrong(self._text)
        else:
            self._at += 2 if mark == "\\" else 1
        piece = self._text[begin : self._at]
        if re.fullmatch(r"\\[^dDwWsS\W]|\\_?", piece):
            raise ExpressionWrong(self._text)
        try:
            fits = re.compile(re.escape(piece) if len(piece) == 1 and piece != "." else piece, re.DOTALL)
        except re.error:
            raise ExpressionWrong(self._text) from None
        return fits.fullmatch

    def _class_end(self) -> int:
        found = re.compile(r"\[\^?\]?(?:[^\]\\]|\\.)*\]").match(self._text, self._at)
        if found is None:
            raise ExpressionWrong(self._text)
        return found.end()

    def _take(self, mark: str) -> bool:
        taken = self._text.startswith(mark, self._at)
        self._at += taken
        return taken

    def _bounded(self, steps: list[_Step]) -> list[_Step]:
        if len(steps) > STEPS_MAX:
            raise ExpressionWrong(self._text)
        return steps


def _split(inside: int, after: int, lazy: bool) -> _Split:
    return _Split(after, inside) if lazy else _Split(inside, after)


def _moved(steps: list[_Step], by: int) -> list[_Step]:
    """The same steps further on."""
    return [_Split(s.first + by, s.second + by) if isinstance(s, _Split) else s for s in steps]
