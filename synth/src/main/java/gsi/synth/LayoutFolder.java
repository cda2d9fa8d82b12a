package gsi.synth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where each file of a data set lies (protocol.md §9); writes them with the same bytes on every system. */
final class LayoutFolder {

    private static final String SET = "fine";

    private final Path root;
    private final ObjectWriter json = JsonMapper.builder()
            .build()
            .writer()
            .with(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter(" ", "\n")));

    LayoutFolder(Path root) {
        this.root = root;
    }

    void photo(String imageId, byte[] jpeg) throws IOException {
        write(dataset().resolve(imageId + ".jpg"), jpeg);
    }

    void depth(String imageId, byte[] png) throws IOException {
        write(dataset().resolve(imageId + "_depth.png"), png);
    }

    void objects(String imageId, JsonNode objects) throws IOException {
        write(dataset().resolve(imageId + "_objects.json"), objects);
    }

    /** One file for each edit, or one file of several candidates. */
    void edits(String imageId, List<ObjectNode> edits, boolean together) throws IOException {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < edits.size(); i++) {
            if (together) {
                all.set(String.valueOf(i), edits.get(i));
            } else {
                write(dataset().resolve(imageId + "_edit_" + i + ".json"), edits.get(i));
            }
        }
        if (together) {
            write(dataset().resolve(imageId + "_edit.json"), all);
        }
    }

    void edited(String model, String imageId, int query, byte[] jpeg) throws IOException {
        Path images = root.resolve("eval").resolve(model).resolve("generated_images_" + SET);
        write(images.resolve(imageId + "_edit_" + query + ".jpg"), jpeg);
    }

    void inferCache(String model, JsonNode cache) throws IOException {
        write(root.resolve("eval").resolve(model).resolve(SET + "_eval").resolve("infer_cache.json"), cache);
    }

    void kinds(JsonNode kinds) throws IOException {
        write(root.resolve("kinds.json"), kinds);
    }

    private Path dataset() {
        return root.resolve(SET + "_dataset");
    }

    private void write(Path file, JsonNode node) throws IOException {
        write(file, (json.writeValueAsString(node) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
