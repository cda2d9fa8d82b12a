package gsi.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import gsi.annotation.DefaultReason;
import gsi.annotation.Verdict;
import gsi.app.command.Command;
import gsi.app.compare.BoxKind;
import gsi.app.hints.FirstHint;
import gsi.app.queue.QueueFacet;
import gsi.app.queue.QueueViews;
import gsi.dataset.Operation;
import gsi.scorer.score.Absence;
import gsi.scorer.score.Gate;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No key without its text. */
class TextKeysTest {

    /** A literal that looks like a key: lower-case words with dots between. */
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9_]+)+)\"");

    /** Names of files look like keys too. */
    private static final Pattern FILE = Pattern.compile(".*\\.(css|json|gsi|png)");

    private static final Path SOURCES = Path.of(System.getProperty("gsi.root", ".."), "app", "src", "main", "java");
    private static final Properties BUNDLE = new Properties();

    @BeforeAll
    static void readBundle() throws IOException {
        try (var in = Texts.class.getResourceAsStream("messages.properties")) {
            BUNDLE.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyKeyInTheSourcesHasItsText() throws IOException {
        Set<String> families =
                BUNDLE.stringPropertyNames().stream().map(TextKeysTest::family).collect(Collectors.toSet());
        Set<String> used = new TreeSet<>(literalKeys());
        used.removeIf(k -> !families.contains(family(k)) || FILE.matcher(k).matches());
        assertThat(used).hasSizeGreaterThan(60).allMatch(BUNDLE::containsKey, "is in the bundle");
    }

    private static String family(String key) {
        return key.substring(0, key.indexOf('.') < 0 ? key.length() : key.indexOf('.'));
    }

    private static Set<String> literalKeys() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(p -> p.toString().endsWith(".java")).toList()) {
                Matcher m = KEY.matcher(Files.readString(file));
                while (m.find()) {
                    keys.add(m.group(1));
                }
            }
        }
        return keys;
    }

    private static void assertTexts(String prefix, Stream<String> names) {
        assertThat(names.map(n -> prefix + n.toLowerCase(Locale.ROOT)))
                .isNotEmpty()
                .allMatch(BUNDLE::containsKey, "is in the bundle");
    }

    private static Stream<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name);
    }

    @Test
    void everyConstantShownToPeopleHasItsText() {
        // The reasons' names come from a list that people keep.
        assertTexts(
                "command.",
                names(Arrays.stream(Command.values())
                        .filter(c -> c.reasonNumber() == 0)
                        .toArray(Command[]::new)));
        assertTexts("hint.", names(FirstHint.values()));
        assertTexts("command.group.", names(Command.Group.values()));
        assertTexts("absence.", names(Absence.Cause.values()));
        assertTexts("operation.", Arrays.stream(Operation.values()).map(Operation::word));
        assertTexts(
                "verdict.",
                Stream.concat(Stream.of("none"), Arrays.stream(Verdict.values()).map(Verdict::word)));
        assertTexts("reason.", Arrays.stream(DefaultReason.values()).map(DefaultReason::code));
        assertTexts("box.", names(BoxKind.values()));
        assertTexts("queue.facet.", names(QueueFacet.values()));
        assertTexts("queue.view.", names(QueueViews.Shipped.values()));
        assertTexts("scores.gate.", names(Gate.State.values()));
    }

    @Test
    void everyScoreHasItsExplanation() {
        List<String> rows = List.of(
                "ic", "sa", "gate", "ssim", "lpips", "mse", "el", "displacement", "direction", "rotation", "size");
        assertTexts("scores.", rows.stream());
        assertTexts("scores.", rows.stream().map(r -> r + ".tip"));
    }

    /** A single apostrophe would vanish, and with it every argument after it. */
    @Test
    void everyTextIsAWellFormedMessage() {
        assertThat(BUNDLE).allSatisfy((key, text) -> {
            assertThat(new MessageFormat((String) text, Locale.ENGLISH).toPattern())
                    .isNotNull();
            assertThat(((String) text).replace("''", ""))
                    .as("apostrophes of %s are doubled", key)
                    .doesNotContain("'");
        });
    }

    /** Keys can be chosen anew: a text that names one is wrong then. What Enter, Escape and the mouse do is fixed. */
    @Test
    void noTextNamesTheKeyOfACommand() {
        Pattern literal = Pattern.compile("(Ctrl|Alt|Shift)\\+(?!click)|\\([A-Z]\\)|\\bF[1-9]\\b|number keys");
        assertThat(BUNDLE.stringPropertyNames())
                .noneMatch(key -> literal.matcher(BUNDLE.getProperty(key)).find());
    }
}
