package gsi.synth;

import gsi.dataset.Detection;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.synth.chance.Dice;
import gsi.synth.edit.Answer;
import gsi.synth.edit.Order;
import gsi.synth.edit.OrderBook;
import gsi.synth.edit.Result;
import gsi.synth.edit.SimulatedDetector;
import gsi.synth.edit.SimulatedModel;
import gsi.synth.render.Renderer;
import gsi.synth.scene.Composer;
import gsi.synth.scene.Tableau;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a complete small data set in the benchmark's layout (protocol.md §9): photos, 16-bit depth, objects, edits, and for two
 * simulated models edited images and detections with known truth. The same settings give the same bytes, whatever the number of
 * threads.
 */
public final class SampleDataGenerator {

    /** The scene with this number has its edits in one file of several candidates, the generator's form. */
    private static final int CANDIDATES_SCENE = 3;

    private final Settings settings;

    /**
     * What to make.
     *
     * @param seed another seed, other scenes
     * @param scenes how many, at least 1
     * @param editsPerScene how many edits of each, at least 1; a crowded scene may get fewer
     * @param width of the pictures, pixels, at least 16
     * @param height of the pictures, pixels, at least 16
     * @param quality of the JPEGs, 1–100
     * @param threads to render with; does not change the result
     */
    public record Settings(long seed, int scenes, int editsPerScene, int width, int height, int quality, int threads) {

        /** The settings that the committed sample data was made with. */
        public static final Settings COMMITTED = new Settings(31, 13, 7, 640, 480, 90, 2);

        public Settings {
            require(scenes >= 1 && scenes <= 1000, "scenes", scenes);
            require(editsPerScene >= 1 && editsPerScene <= 10, "edits per scene", editsPerScene);
            require(width >= 16 && width <= 4096, "width", width);
            require(height >= 16 && height <= 4096, "height", height);
            require(quality >= 1 && quality <= 100, "quality", quality);
            require(threads >= 1 && threads <= 256, "threads", threads);
        }

        private static void require(boolean holds, String what, int value) {
            if (!holds) {
                throw new IllegalArgumentException(what + " cannot be " + value);
            }
        }

        /** With another seed. */
        public Settings withSeed(long other) {
            return new Settings(other, scenes, editsPerScene, width, height, quality, threads);
        }

        /** With another number of scenes. */
        public Settings withScenes(int other) {
            return new Settings(seed, other, editsPerScene, width, height, quality, threads);
        }

        /** With another number of threads. */
        public Settings withThreads(int other) {
            return new Settings(seed, scenes, editsPerScene, width, height, quality, other);
        }
    }

    public SampleDataGenerator(Settings settings) {
        this.settings = settings;
    }

    /**
     * Writes the data set below a folder, which is made if need be; files of the same names are replaced.
     *
     * @throws IOException if a file cannot be written
     */
    public void generate(Path out) throws IOException {
        generate(out, number -> {});
    }

    /** As {@link #generate(Path)}; {@code done} hears the count of finished scenes after each. */
    public void generate(Path out, IntConsumer done) throws IOException {
        generate(out, number -> true, done);
    }

    /** Only some scenes, each with the bytes that it has in the whole. */
    void generate(Path out, IntPredicate which, IntConsumer done) throws IOException {
        LayoutFolder folder = new LayoutFolder(out);
        Composer composer = new Composer(settings.seed(), settings.width(), settings.height());
        Map<SimulatedModel, ObjectNode> caches = new EnumMap<>(SimulatedModel.class);
        ObjectNode kinds = JsonNodeFactory.instance.objectNode();
        for (SimulatedModel model : SimulatedModel.values()) {
            caches.put(model, JsonNodeFactory.instance.objectNode());
            kinds.putObject(model.directory());
        }
        try (Renderer renderer = new Renderer(settings.threads())) {
            for (int number = 0; number < settings.scenes(); number++) {
                if (!which.test(number)) {
                    continue;
                }
                Tableau tableau = composer.scene(number);
                List<Order> orders = OrderBook.orders(tableau, settings.editsPerScene(), settings.seed());
                Map<SimulatedModel, List<Answer>> answers = answers(orders, number);
                Darkroom darkroom = new Darkroom(
                        renderer,
                        tableau,
                        answers.values().stream().flatMap(List::stream).toList());
                writeScene(folder, darkroom, tableau, orders, number == CANDIDATES_SCENE);
                for (Map.Entry<SimulatedModel, List<Answer>> e : answers.entrySet()) {
                    ObjectNode cache = caches.get(e.getKey());
                    ObjectNode kind = (ObjectNode) kinds.get(e.getKey().directory());
                    if (cache != null) {
                        writeAnswers(folder, darkroom, e.getKey(), e.getValue(), cache, kind);
                    }
                }
                done.accept(number + 1);
            }
        }
        for (Map.Entry<SimulatedModel, ObjectNode> e : caches.entrySet()) {
            folder.inferCache(e.getKey().directory(), e.getValue());
        }
        folder.kinds(kinds);
    }

    private Map<SimulatedModel, List<Answer>> answers(List<Order> orders, int scene) {
        Map<SimulatedModel, List<Answer>> out = new EnumMap<>(SimulatedModel.class);
        for (SimulatedModel model : SimulatedModel.values()) {
            List<Answer> own = new ArrayList<>();
            for (int i = 0; i < orders.size(); i++) {
                own.add(model.answer(orders.get(i), scene * settings.editsPerScene() + i, settings.seed()));
            }
            out.put(model, own);
        }
        return out;
    }

    private void writeScene(
            LayoutFolder folder, Darkroom darkroom, Tableau tableau, List<Order> orders, boolean together)
            throws IOException {
        String id = tableau.imageId();
        folder.photo(id, jpeg(darkroom.photo()));
        folder.depth(id, ImageFiles.encodeDepth(darkroom.survey().depth()));
        folder.objects(id, LayoutJson.objects(tableau, id + ".jpg"));
        folder.edits(id, orders.stream().map(LayoutJson::edit).toList(), together);
    }

    private void writeAnswers(
            LayoutFolder folder,
            Darkroom darkroom,
            SimulatedModel model,
            List<Answer> answers,
            ObjectNode cache,
            ObjectNode kinds)
            throws IOException {
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            Tableau tableau = answer.order().tableau();
            String key = tableau.imageId() + "_" + i;
            folder.edited(model.directory(), tableau.imageId(), i, jpeg(darkroom, answer));
            SimulatedDetector detector = new SimulatedDetector(tableau.view());
            Dice noise = Dice.of(settings.seed(), model.directory() + key);
            List<Detection> origin = List.of(detector.exact(answer.order().before()));
            cache.set(key, LayoutJson.inferred(origin, detector.noisy(answer.sightings(), noise)));
            kinds.set(key, LayoutJson.kind(answer));
        }
    }

    /** A photo that comes back unchanged has been compressed once more, a little harder. */
    private byte[] jpeg(Darkroom darkroom, Answer answer) {
        return answer.result() == Result.UNCHANGED
                ? ImageFiles.encodeJpeg(darkroom.photo(), Math.max(1, settings.quality() - 10))
                : jpeg(darkroom.edited(answer));
    }

    private byte[] jpeg(Raster raster) {
        return ImageFiles.encodeJpeg(raster, settings.quality());
    }
}
