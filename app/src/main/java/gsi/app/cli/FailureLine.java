package gsi.app.cli;

import gsi.annotation.ProjectException;
import gsi.dataset.DataException;
import gsi.gpu.device.GpuException;
import gsi.viewer3d.format.CloudFileException;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The one place that turns an exception into a line for people and an exit code. */
final class FailureLine implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FailureLine.class);

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof ParameterException) {
            throw e;
        }
        command.getErr().println("gsi: " + line(e));
        command.getErr().flush();
        return GsiCommand.FAILED;
    }

    private static String line(Exception e) {
        return switch (e) {
            case DataException d -> d.file() + ": " + d.reason();
            case ProjectException p -> p.file() + ": " + p.reason();
            case CloudFileException c -> c.file() + ": " + c.reason();
            case GpuException g -> "no GPU: " + g.getMessage();
            case CommandFailure f -> String.valueOf(f.getMessage());
            case CancellationException stopped -> "cancelled";
            default -> {
                LOG.error("Unexpected failure", e);
                yield "something went wrong: " + e;
            }
        };
    }
}
