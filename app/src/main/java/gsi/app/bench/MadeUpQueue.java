package gsi.app.bench;

import gsi.annotation.queue.NearDuplicates.Candidate;
import gsi.annotation.queue.QueueRowData;
import gsi.annotation.queue.QueueSchema;
import gsi.annotation.queue.QueueTable;
import gsi.app.queue.QueueFacet;
import gsi.app.queue.QueueModel;
import gsi.app.queue.QueueNumber;
import gsi.dataset.geometry.Cuboid;
import gsi.dataset.geometry.OrientedBox;
import gsi.dataset.geometry.Rotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Made-up candidates in the proportions of a real run: ten edits a photo, sixty kinds of object, a third scored badly. */
final class MadeUpQueue {

    private static final int BATCH = 8192;
    private static final List<String> OPERATIONS = List.of("move", "rotate", "scale", "remove", "view");
    private static final List<String> WAYS = List.of("left", "right", "front", "behind");

    private final int rows;

    MadeUpQueue(int rows) {
        this.rows = rows;
    }

    QueueTable table() {
        QueueTable table = QueueTable.empty(QueueModel.SCHEMA);
        for (int i = 0; i < rows; i += BATCH) {
            table = table.append(IntStream.range(i, Math.min(i + BATCH, rows))
                    .mapToObj(this::row)
                    .toList());
        }
        table.prepareSorting();
        return table;
    }

    private QueueRowData row(int i) {
        SplittableRandom random = new SplittableRandom(i);
        String target = target(i);
        String scene = String.format("scene%05d_frame_%06d", i / 40, i / 10 * 30);
        String prompt = "Move the " + target + ' ' + (10 + random.nextInt(9000)) / 10.0 + " centimeters to the "
                + WAYS.get(random.nextInt(4)) + ", while keeping other objects unchanged.";
        int verdict = random.nextInt(10);
        List<List<String>> facets = new ArrayList<>();
        for (QueueSchema.Facet facet : QueueModel.SCHEMA.facets()) {
            facets.add(QueueFacet.of(facet.name())
                    .map(f -> switch (f) {
                        case STATUS -> List.of(f.fixed().get(Math.min(verdict, 4)));
                        case OPERATION -> List.of(OPERATIONS.get(i % 5));
                        case TARGET -> List.of(target);
                        case REASON -> verdict == 2 ? List.of("collision") : List.<String>of();
                        case ANNOTATOR -> verdict > 0 ? List.of("Ada") : List.<String>of();
                        case GATE -> List.of(f.fixed().get(random.nextInt(3)));
                        case MODEL -> random.nextBoolean() ? List.of("bold") : List.of("bold", "swift");
                        case SCENE -> List.of(scene);
                        case PROBLEMS, CORRECTED -> List.of(random.nextInt(50) == 0 ? "yes" : "no");
                    })
                    .orElse(List.of(prompt)));
        }
        float[] numbers = new float[QueueNumber.values().length];
        for (int n = 0; n < numbers.length; n++) {
            numbers[n] = random.nextInt(8) == 0 ? Float.NaN : (float) random.nextDouble();
        }
        return new QueueRowData("fine/" + scene + '_' + i % 10, scene + '_' + i % 10 + ' ' + prompt, facets, numbers);
    }

    private static String target(int i) {
        return "object " + (i / 5) % 60;
    }

    Candidate candidate(int i) {
        SplittableRandom random = new SplittableRandom(i);
        Cuboid box = new Cuboid(random.nextDouble(), 0, 1 + random.nextDouble(), 0.1, 0.1, 0.1, 0);
        return new Candidate(Arrays.asList(i / 40, target(i), i % 5), new OrientedBox(box, Rotation.IDENTITY));
    }
}
