"""The command line: which commands there are, and how errors end. Commands are imported when they are called."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence

import click

from assistant import __version__

COMMANDS = {
    "read": "tui.commands.read",
    "prep": "tui.commands.prep",
    "write": "tui.commands.write",
    "debrief": "tui.commands.debrief",
    "closeout": "tui.commands.closeout",
    "brief": "tui.commands.brief",
    "check": "tui.commands.check",
    "talk": "tui.commands.talk",
    "next": "tui.commands.next",
    "ledger": "tui.commands.ledger",
    "promises": "tui.commands.promises",
    "search": "tui.commands.search",
    "engine": "tui.commands.engine",
    "demo": "tui.commands.app",
}
"""Command -> the module that holds a click command under the command's name, in the order the help shows them."""


class _Commands(click.Group):
    """The commands, each imported only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        found: click.Command = getattr(importlib.import_module(module), f"{cmd_name}_command")
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], COMMANDS, n=2, cutoff=0.5)
            hint = f"did you mean {' or '.join(near)}?" if near else f"choose one of {', '.join(COMMANDS)}."
            raise click.UsageError(f"There is no command “{args[0][:40]}”; {hint}", ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="mentee")
@click.option(
    "--workspace", metavar="PATH", envvar="MENTEE_WORKSPACE", help="The workspace: a folder, or a .sqlite3 file."
)
@click.pass_context
def cli(ctx: click.Context, workspace: str | None) -> None:
    """Get ready for the meetings with your mentors.

    Without a command, mentee opens the app. Everything works offline; nothing leaves this machine.

    \b
    First steps:
      mentee demo                     look around in a sample
      mentee prep notes.md            rough notes in, a prepared meeting out
      mentee talk session-prep        the same, question by question
    """
    ctx.ensure_object(dict)["workspace"] = workspace
    if ctx.invoked_subcommand is None:
        from tui.commands.app import open_app

        ctx.exit(open_app(workspace))


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line; exits 0 (done), 1 (a check found an error) or 2 (bad input or usage)."""
    sys.exit(run(argv))


def run(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code. No traceback ever reaches the person."""
    from assistant.model.errors import MenteeError

    try:
        code = cli.main(args=None if argv is None else list(argv), prog_name="mentee", standalone_mode=False)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.Abort:
        _complain("stopped; what was kept before is as it was.")
        return 130
    except click.ClickException as error:
        hint = ""
        if isinstance(error, click.UsageError) and error.ctx is not None:
            hint = f" (see: {error.ctx.command_path} --help)"
        _complain(f"{error.format_message()}{hint}")
        return 2
    except MenteeError as error:
        _complain(str(error))
        return 2
    except BrokenPipeError:
        _hush()
        return 0
    except OSError as error:
        where = f" ({error.filename})" if error.filename else ""
        _complain(f"{error.strerror or error}{where}; check the place and try again. Nothing was lost.")
        _give_up_output()
        return 2
    except Exception as fault:
        if os.environ.get("MENTEE_DEBUG"):
            raise
        _complain(
            f"something is wrong inside mentee ({type(fault).__name__}); your notes and your workspace are as they "
            "were. Set MENTEE_DEBUG=1 and try again to see where."
        )
        return 2
    return code if isinstance(code, int) else 0


def _complain(sentence: str) -> None:
    from assistant.model.text import one_line

    click.echo(f"mentee: {one_line(sentence)}", err=True)


def _give_up_output() -> None:
    """What cannot be written now cannot be written at exit either; Python would end with another code over it."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        _hush()


def _hush() -> None:
    """Whoever read our output has gone; do not let Python complain about it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
