package gsi.app.scores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every file of a folder, byte for byte. */
record FolderBytes(Map<String, String> files) {

    static FolderBytes of(Path folder) throws IOException {
        List<Path> found;
        try (Stream<Path> all = Files.walk(folder)) {
            found = all.filter(Files::isRegularFile).toList();
        }
        Map<String, String> out = new TreeMap<>();
        for (Path f : found) {
            out.put(folder.relativize(f).toString(), HexFormat.of().formatHex(Files.readAllBytes(f)));
        }
        return new FolderBytes(out);
    }
}
