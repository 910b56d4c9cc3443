"""Runs the command line."""

import gc


def main() -> None:
    """Run the command that was typed."""
    # what an import makes stays: collecting while importing is lost time (5 to 8 % of a whole command)
    gc.disable()
    from timeline.cli import app

    gc.enable()
    gc.freeze()
    app(prog_name="timeline")


if __name__ == "__main__":
    main()
