package gsi.app.cli;

import gsi.app.settings.UserFolders;
import gsi.dataset.DataException;
import gsi.scorer.lpips.LpipsModel;
import gsi.scorer.lpips.LpipsModels;
import gsi.scorer.lpips.LpipsModels.Found;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gsi models}: which LPIPS model files there are, and installing one. */
@Command(
        name = "models",
        description = "Lists the LPIPS models; the first one is used. docs/lpips.md says how to make one.",
        mixinStandardHelpOptions = true)
final class ModelsCommand implements Callable<Integer> {

    /** The models of this user and environment. */
    static LpipsModels ofUser() {
        return new LpipsModels(
                System.getenv(LpipsModels.VARIABLE), UserFolders.ofSystem().models());
    }

    @Override
    public Integer call() throws Exception {
        return list();
    }

    @Command(
            name = "list",
            description = "Tests each model and says how it was found.",
            mixinStandardHelpOptions = true)
    int list() throws DataException {
        LpipsModels models = ofUser();
        List<Found> all = models.all();
        if (all.isEmpty()) {
            System.out.printf(
                    "no LPIPS model: $%s is not set and %s has no lpips*.onnx; see gsi models add%n",
                    LpipsModels.VARIABLE, models.folder());
        }
        for (Found found : all) {
            System.out.printf(
                    "%s  %s  %s%n", found.file(), found.origin().name().toLowerCase(Locale.ROOT), state(found.file()));
        }
        return 0;
    }

    private static String state(Path file) {
        try {
            return described(LpipsModels.check(file));
        } catch (DataException e) {
            return "cannot be used: it " + e.reason();
        }
    }

    private static String described(LpipsModel model) {
        return "%,d bytes  sha256 %s%s"
                .formatted(
                        model.bytes(), model.sha256(), model.shared() ? "" : "  slower: photos go through it per edit");
    }

    @Command(
            name = "add",
            description = "Tests a model file and copies it into the models folder.",
            mixinStandardHelpOptions = true)
    int add(@Parameters(paramLabel = "FILE", description = "An ONNX file, LPIPS v0.1 with AlexNet.") Path file)
            throws DataException {
        LpipsModel installed = ofUser().install(file);
        System.out.printf("%s  %s%n", installed.file(), described(installed));
        return 0;
    }
}
