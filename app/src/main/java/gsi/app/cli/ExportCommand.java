package gsi.app.cli;

import gsi.annotation.ReviewProject;
import gsi.annotation.export.CuratedExport;
import gsi.annotation.export.ExportProgress;
import gsi.annotation.export.ExportResult;
import gsi.app.ProgramVersion;
import gsi.dataset.DataSet;
import gsi.dataset.layout.DataSetReader;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gsi export}: the accepted samples as a data set of their own. */
@Command(
        name = "export",
        description = "Writes the accepted samples as a data set of their own, with a manifest.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PROJECT", description = ProjectArgument.WHAT)
    private Path project = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to make.")
    private Path out = Path.of("");

    @Option(names = "--replace", description = "Replace an earlier export in that folder.")
    private boolean replace;

    @Override
    public Integer call() throws Exception {
        try (ReviewProject open = ReviewProject.open(ProjectArgument.file(project), ProgramVersion.current())) {
            DataSet data = new DataSetReader().read(open.info().dataRoot());
            ExportResult result = new CuratedExport(ProgramVersion.current(), InstantSource.system())
                    .write(data, open.decisions(), open.corrections(), out, replace, ExportProgress.SILENT);
            System.out.printf(
                    "%d samples, %d files, %.1f MB in %s%n",
                    result.samples(), result.files(), result.bytes() / 1e6, result.folder());
            result.problems().forEach(p -> System.err.println("gsi: " + p));
        }
        return 0;
    }
}
