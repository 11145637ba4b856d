# SPDX-License-Identifier: MIT
"""Completion of the command line in a shell, written from the parser itself."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

SHELLS = ("bash", "zsh", "fish")
BASH = """_encours() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} command=${{COMP_WORDS[1]}} words
    if [ "$COMP_CWORD" -eq 1 ]; then
        COMPREPLY=($(compgen -W "{commands}" -- "$word"))
        return
    fi
    case $command in
{cases}
    esac
    case $word in
        -*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
        *) COMPREPLY=($(compgen -W "$words" -- "$word") $(compgen -f -- "$word")) ;;
    esac
}}
complete -o filenames -F _encours encours
"""


def run(given: argparse.Namespace) -> int:
    print({"bash": bash, "zsh": zsh, "fish": fish}[given.shell](), end="")
    return 0


def commands() -> Iterator[tuple[str, str, list[argparse.Action]]]:
    """Each command with its help and what it takes."""
    from .parser import parser

    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            helps = {one.dest: one.help or "" for one in action._choices_actions}
            for name, sub in action.choices.items():
                yield name, helps.get(name, ""), sub._actions


def words(actions: list[argparse.Action]) -> list[str]:
    """Options and choices of a command."""
    found: list[str] = []
    for action in actions:
        found += action.option_strings
        found += [str(choice) for choice in action.choices or ()]
    return found


def bash() -> str:
    known = list(commands())
    cases = "\n".join(f'        {name}) words="{" ".join(words(actions))}" ;;'
                      for name, _, actions in known)
    return BASH.format(commands=" ".join(name for name, _, _ in known), cases=cases)


def zsh() -> str:
    return ("(( $+functions[compdef] )) || { autoload -Uz compinit && compinit; }\n"
            "autoload -Uz bashcompinit && bashcompinit\n" + bash())


def fish() -> str:
    lines = ["complete -c encours -n __fish_use_subcommand -f"]
    for name, help_, actions in commands():
        lines.append(f"complete -c encours -n __fish_use_subcommand -a {name} -d {quoted(help_)}")
        for action in actions:
            lines += fish_options(name, action)
    return "\n".join(lines) + "\n"


def fish_options(command: str, action: argparse.Action) -> list[str]:
    seen = f"complete -c encours -n '__fish_seen_subcommand_from {command}'"
    choices = " ".join(str(choice) for choice in action.choices or ())
    if not action.option_strings:
        return [f"{seen} -a '{choices}'"] if choices else []
    flags = " ".join(f"-l {option[2:]}" if option.startswith("--") else f"-s {option[1:]}"
                     for option in action.option_strings)
    value = f" -x -a '{choices}'" if choices else ""
    return [f"{seen} {flags}{value} -d {quoted(action.help or '')}"]


def quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
