package gsi.annotation;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Decisions read from JSON Lines as {@link DecisionJson} writes them. Lines that are none are told and left out.
 *
 * @param decisions those that can be read, in the order of the file, with its line numbers as their places
 * @param bad the other lines
 */
public record DecisionLines(List<Decision> decisions, List<BadLine> bad) {

    /** Longest line, in bytes. */
    static final int LONGEST_LINE = 1 << 20;

    /**
     * A line that is no decision.
     *
     * @param number from 1
     * @param reason why
     */
    public record BadLine(long number, String reason) {}

    public DecisionLines {
        decisions = List.copyOf(decisions);
        bad = List.copyOf(bad);
    }

    /**
     * Reads a file. Empty lines are skipped.
     *
     * @throws IOException if the file cannot be read
     */
    public static DecisionLines read(Path file) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        DecisionJson json = new DecisionJson();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (long number = 1; next(in, line); number++) {
                try {
                    String text = text(line);
                    if (!text.isBlank()) {
                        decisions.add(json.read(text, number));
                    }
                } catch (IllegalArgumentException e) {
                    bad.add(new BadLine(number, String.valueOf(e.getMessage())));
                }
            }
        }
        return new DecisionLines(decisions, bad);
    }

    /** Of an overlong line only as much as shows that it is one. */
    private static boolean next(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        int b = in.read();
        if (b < 0) {
            return false;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() <= LONGEST_LINE) {
                line.write(b);
            }
        }
        return true;
    }

    private static String text(ByteArrayOutputStream line) {
        if (line.size() > LONGEST_LINE) {
            throw new IllegalArgumentException("is longer than " + LONGEST_LINE + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("is not UTF-8", e);
        }
    }

    /** By time, as they were made, so that undo takes them back in that order; those of a group together. */
    List<Decision> inOrder() {
        Map<UUID, Instant> begun = new HashMap<>();
        for (Decision d : decisions) {
            begun.merge(unit(d), d.time(), (a, b) -> a.isBefore(b) ? a : b);
        }
        List<Decision> sorted = new ArrayList<>(decisions);
        sorted.sort(Comparator.<Decision, Instant>comparing(d -> begun.getOrDefault(unit(d), d.time()))
                .thenComparing(DecisionLines::unit)
                .thenComparing(Decision::time));
        List<Decision> out = new ArrayList<>(sorted.size());
        for (Decision d : sorted) {
            out.add(d.at(out.size() + 1L));
        }
        return out;
    }

    private static UUID unit(Decision d) {
        UUID group = d.group();
        return group == null ? d.id() : group;
    }
}
