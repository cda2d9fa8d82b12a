package gsi.viewer3d.format;

import java.util.List;
import java.util.Locale;

/** Reads number tables: xyz, txt, csv, pts and the like. Columns are named by a first line, or guessed. */
final class XyzReader implements CloudReader {

    @Override
    public CloudFile read(ReadJob job) throws CloudFileException {
        boolean pts = String.valueOf(job.file().getFileName())
                .toLowerCase(Locale.ROOT)
                .endsWith(".pts");
        XyzGuess guess = XyzGuess.of(job, pts);
        TextTable table = new TextTable(job, 0, Long.MAX_VALUE, guess.dialect(), guess.columns(), guess.fractions());
        CloudArrays arrays = table.read();
        // A line of names or a count is no broken point.
        long heading = table.broken() > 0 && table.firstBroken() == 0 ? 1 : 0;
        long broken = table.broken() - heading;
        if (broken > 0) {
            job.note("%,d lines are not readable as points".formatted(broken));
        }
        long left = table.broken() + table.notData();
        long found = table.lines() - left;
        if (found == 0) {
            throw job.failure("has no line of numbers that could be a point");
        }
        if (guess.declared() > found) {
            job.note("the first line promises %,d points, the file has %,d".formatted(guess.declared(), found));
        }
        var cloud = arrays.toCloud();
        return new CloudFile(
                job.file(),
                CloudFormat.XYZ,
                separated(guess),
                fields(guess.columns()),
                guess.declared() < 0 ? found : guess.declared(),
                arrays.dropped() - left,
                arrays.isColoured(),
                job.notes(),
                cloud);
    }

    private static String separated(XyzGuess guess) {
        return "text, columns " + (guess.named() ? "named" : "guessed")
                + switch (guess.dialect().separator()) {
                    case ',' -> ", separated by commas";
                    case ';' -> ", separated by semicolons";
                    default -> "";
                };
    }

    private static List<String> fields(List<TextColumn> columns) {
        return columns.stream()
                .map(c -> {
                    Role role = c.role();
                    return role == null ? "(not used)" : role.name().toLowerCase(Locale.ROOT);
                })
                .toList();
    }
}
