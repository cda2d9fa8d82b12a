package gsi.app.cli;

import static java.util.Objects.requireNonNull;

import gsi.annotation.ProjectBackup;
import gsi.annotation.ProjectCheck;
import gsi.annotation.ReviewProject;
import gsi.app.ProgramVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gsi project}: looking after project files. */
@Command(
        name = "project",
        description = "Checks a project, copies it, or takes over the decisions of another.",
        mixinStandardHelpOptions = true)
final class ProjectCommand implements Runnable {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(requireNonNull(spec).commandLine(), "Say what to do");
    }

    @Command(
            name = "check",
            description = "Looks for damage: in the database, in each entry, and for missing ones. Changes nothing.",
            mixinStandardHelpOptions = true)
    int check(@Parameters(paramLabel = "PROJECT", description = ProjectArgument.WHAT) Path given) throws Exception {
        Path project = ProjectArgument.file(given);
        ProjectCheck.Report report = ProjectCheck.run(project);
        report.findings().forEach(f -> System.out.println(project + ": " + f));
        if (!report.isWhole()) {
            throw new CommandFailure(project + ": " + report.findings().size()
                    + (report.findings().size() == 1 ? " finding" : " findings")
                    + "; use a backup copy, or go on with what"
                    + " can be read");
        }
        System.out.printf(
                "%s: whole; format %d, %d journal entries, %d corrections%n",
                project, report.schemaVersion(), report.entries(), report.corrections());
        return 0;
    }

    @Command(
            name = "backup",
            description = "Copies a project as it is at this moment, also while it is open.",
            mixinStandardHelpOptions = true)
    int backup(
            @Parameters(paramLabel = "PROJECT", description = ProjectArgument.WHAT) Path given,
            @Parameters(
                            paramLabel = "TO",
                            arity = "0..1",
                            description =
                                    "The copy, or a folder for it. Default: beside the project, named by the time.")
                    @Nullable
                    Path to)
            throws Exception {
        Path project = ProjectArgument.file(given);
        Path target = target(project, to);
        ProjectBackup.write(project, target);
        ProjectCheck.Report report = ProjectCheck.run(target);
        System.out.printf("%s: %d journal entries, %d corrections%n", target, report.entries(), report.corrections());
        if (!report.isWhole()) {
            throw new CommandFailure(target + ": is as damaged as the project; see gsi project check");
        }
        return 0;
    }

    @Command(
            name = "merge",
            description = {
                "Takes over the decisions and corrections of another project that this one does not have. Merging again"
                        + " changes nothing, and the other project is only read.",
                "Lists where both decided and differ; both stay in the history."
            },
            mixinStandardHelpOptions = true)
    int merge(
            @Parameters(
                            paramLabel = "PROJECT",
                            description = "The project that takes over: its file, or its data folder.")
                    Path project,
            @Parameters(
                            paramLabel = "OTHER",
                            description = "The project that is taken over: its file, or its data folder.")
                    Path other,
            @Mixin MergeOptions options)
            throws Exception {
        try (ReviewProject open = ReviewProject.open(ProjectArgument.file(project), ProgramVersion.current())) {
            options.print(options.into(open).takeOver(ProjectArgument.file(other)));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()));
        }
        return 0;
    }

    private static Path target(Path project, @Nullable Path to) {
        if (to != null && !Files.isDirectory(to)) {
            return to;
        }
        String name = String.valueOf(project.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String copy = stem + "-" + NAME.format(LocalDateTime.now(ZoneId.systemDefault()))
                + (dot > 0 ? name.substring(dot) : "");
        return to == null ? project.toAbsolutePath().resolveSibling(copy) : to.resolve(copy);
    }
}
