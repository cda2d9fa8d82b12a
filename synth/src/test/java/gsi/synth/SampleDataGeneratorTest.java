package gsi.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gsi.dataset.DataSet;
import gsi.dataset.Operation;
import gsi.dataset.Sample;
import gsi.dataset.image.DepthMap;
import gsi.dataset.image.ImageFiles;
import gsi.dataset.image.Raster;
import gsi.dataset.layout.DataSetReader;
import gsi.synth.SampleDataGenerator.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleDataGeneratorTest {

    private static final Settings SMALL = new Settings(7, 4, 4, 96, 72, 90, 1);

    @TempDir
    private static Path made;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() throws IOException {
        new SampleDataGenerator(SMALL).generate(made);
    }

    @Test
    void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() throws IOException {
        new SampleDataGenerator(SMALL.withThreads(3)).generate(folder);

        assertThat(files(folder)).isEqualTo(files(made));
    }

    @Test
    void anotherSeedGivesOtherPictures() throws IOException {
        new SampleDataGenerator(SMALL.withScenes(1).withSeed(8)).generate(folder);

        String photo = "fine_dataset/breakfast_frame_000000.jpg";
        assertThat(files(folder)).containsKey(photo);
        assertThat(files(folder).get(photo)).isNotEqualTo(files(made).get(photo));
    }

    @Test
    void whatIsWrittenReadsBackWithoutProblems() throws IOException {
        DataSet data = new DataSetReader().read(made);
        assertThat(data.problems()).isEmpty();
        assertThat(data.models()).containsExactly("careless", "studio");
        assertThat(data.samples()).hasSize(16);
        for (Sample s : data.samples()) {
            Raster photo = ImageFiles.readPhoto(s.source());
            assertThat(photo.width()).isEqualTo(96);
            assertThat(s.objects()).hasSizeGreaterThan(3);
            assertThat(s.objects()).anyMatch(d -> d.label().equals(s.edit().target()));
            assertThat(s.edit().original().isPlausible()).isTrue();
            assertThat(s.edit().instruction().operation()).isNotEqualTo(Operation.UNKNOWN);
            Path depth = s.depth();
            assertThat(depth).isNotNull();
            if (depth != null) {
                DepthMap map = ImageFiles.readDepth(depth);
                assertThat(map.metres(48, 60)).isBetween(0.3, 2.0);
            }
            assertThat(s.edited()).hasSize(2).allSatisfy(e -> {
                assertThat(ImageFiles.readPhoto(e.file()).height()).isEqualTo(72);
                assertThat(e.detections()).isNotNull();
            });
        }
    }

    @Test
    void oneSceneHasItsEditsInOneFileOfCandidates() throws IOException {
        JsonNode all = JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(made.resolve("fine_dataset/nursery_frame_000000_edit.json")));
        assertThat(all.propertyNames()).containsExactly("0", "1", "2", "3");
        assertThat(all.get("2").get("prompt").asString()).isNotBlank();
    }

    @Test
    void kindsNameEveryEditOfEveryModel() throws IOException {
        JsonNode kinds = JsonMapper.builder().build().readTree(Files.readAllBytes(made.resolve("kinds.json")));
        assertThat(kinds.propertyNames()).containsExactly("studio", "careless");
        assertThat(kinds.get("studio").size()).isEqualTo(16);
        assertThat(kinds.get("careless")
                        .get("breakfast_frame_000000_0")
                        .get("kind")
                        .asString())
                .isNotBlank();
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.withScenes(0))
                .withMessageContaining("scenes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SMALL.withThreads(-1))
                .withMessageContaining("threads");
        assertThatIllegalArgumentException().isThrownBy(() -> new Settings(1, 1, 1, 640, 0, 90, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Settings(1, 1, 1, 640, 480, 101, 1));
    }

    /** The committed data is what this code makes: one whole scene, photo, depth, edits and answers, byte for byte. */
    @Test
    void aCommittedSceneIsMadeAgainWithTheSameBytes() throws IOException {
        Path committed = Path.of(System.getProperty("gsi.root", ".."), "sample-data");
        Assumptions.assumeTrue(Files.isDirectory(committed), "the sample data is not there: " + committed);
        String id = "evening_frame_000000";

        new SampleDataGenerator(Settings.COMMITTED).generate(folder, number -> number == 7, done -> {});

        Map<String, String> again = of(id, files(folder));
        assertThat(again).hasSizeGreaterThan(15).isEqualTo(of(id, files(committed)));
    }

    private static Map<String, String> of(String imageId, Map<String, String> files) {
        return files.entrySet().stream()
                .filter(e -> e.getKey().contains(imageId))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    /** Relative name → SHA-256 of the content. */
    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> out = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path p : all.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(p).toString().replace('\\', '/');
                out.put(name, sha256(Files.readAllBytes(p)));
            }
        }
        return out;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
