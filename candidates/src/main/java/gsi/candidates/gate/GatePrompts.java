package gsi.candidates.gate;

import gsi.dataset.DataException;
import gsi.scorer.results.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the model is told: a text per question, which people may change. Each ends with the facts of the candidate as JSON, so
 * that whatever stands in a label is data.
 *
 * @param texts one for each question
 */
public record GatePrompts(Map<GateQuestion, String> texts) {

    private static final long LARGEST = 64 << 10;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public GatePrompts {
        Map<GateQuestion, String> all = new EnumMap<>(GateQuestion.class);
        for (GateQuestion q : GateQuestion.values()) {
            String text = texts.get(q);
            all.put(q, text == null ? usual(q) : text.strip());
        }
        texts = Collections.unmodifiableMap(all);
    }

    /** As the program has them. */
    public static GatePrompts usual() {
        return new GatePrompts(Map.of());
    }

    /**
     * The texts of a folder, {@code operation.txt}, {@code label.txt}, {@code caption.txt}; the usual one where a file is absent.
     *
     * @throws DataException naming a file that cannot be read or is empty
     */
    public static GatePrompts read(Path folder) throws DataException {
        Map<GateQuestion, String> out = new EnumMap<>(GateQuestion.class);
        for (GateQuestion q : GateQuestion.values()) {
            Path file = folder.resolve(fileName(q));
            if (Files.exists(file)) {
                out.put(q, text(file));
            }
        }
        return new GatePrompts(out);
    }

    private static String text(Path file) throws DataException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new DataException(file, "is too long for a prompt");
            }
            String text = Files.readString(file).strip();
            if (text.isEmpty()) {
                throw new DataException(file, "is empty; delete it to have the usual prompt");
            }
            return text;
        } catch (DataException e) {
            throw e;
        } catch (IOException e) {
            throw new DataException(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Writes the texts into a folder, for people to change. @throws DataException naming a file */
    public void write(Path folder) throws DataException {
        for (Map.Entry<GateQuestion, String> e : texts.entrySet()) {
            AtomicFile.write(folder.resolve(fileName(e.getKey())), e.getValue() + "\n");
        }
    }

    static String fileName(GateQuestion q) {
        return q.name().toLowerCase(Locale.ROOT) + ".txt";
    }

    /** Tells texts apart: twelve digits of their SHA-256. */
    public String version(GateQuestion q) {
        return hash(text(q)).substring(0, 12);
    }

    String text(GateQuestion q) {
        return texts.getOrDefault(q, "");
    }

    /** What is sent: the text, then the candidate. */
    String message(GateQuestion q, GateSubject s) {
        ObjectNode facts = MAPPER.createObjectNode();
        facts.put("operation", s.operation().word());
        facts.put("object", s.label());
        if (q != GateQuestion.LABEL) {
            facts.put("instruction", s.instruction());
            if (s.reference() != null) {
                facts.put("reference", s.reference());
            }
            s.others().forEach(facts.putArray("other_objects")::add);
        }
        return text(q) + "\n\n" + facts;
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String usual(GateQuestion q) {
        try (InputStream in = GatePrompts.class.getResourceAsStream(fileName(q))) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + fileName(q));
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the program's " + fileName(q) + " cannot be read", e);
        }
    }
}
