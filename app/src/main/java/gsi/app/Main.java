package gsi.app;

import gsi.app.cli.GsiCommand;

/** The program's entry: everything, the window too, is a subcommand. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        ToolkitLogs.quieten();
        System.exit(GsiCommand.run(arguments));
    }
}
