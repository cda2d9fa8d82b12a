package gsi.app.palette;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The commands, by name, group and what they do. */
public final class CommandSource implements PaletteSource {

    private final CommandTable commands;
    private final Texts texts;

    public CommandSource(CommandTable commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
    }

    private record Found(PaletteEntry entry, int score) {}

    /** @param tip what it does, in lower case */
    private record Line(PaletteEntry entry, String tip) {}

    /** The commands in words, read on the FX thread. */
    private record Snapshot(List<Line> lines) implements PaletteSource {

        @Override
        public List<PaletteEntry> find(String typed, int most) {
            FuzzyMatch match = new FuzzyMatch(typed);
            List<Found> found = new ArrayList<>();
            String words = typed.toLowerCase(Locale.ROOT);
            for (Line line : lines) {
                int score = match.score(line.entry().name());
                // Its group and what it does count too, behind every name that fits.
                score = score != FuzzyMatch.NONE
                        ? score + 100_000
                        : match.score(line.entry().detail());
                if (score != FuzzyMatch.NONE) {
                    found.add(new Found(line.entry(), score));
                } else if (line.tip().contains(words)) {
                    found.add(new Found(line.entry(), 0));
                }
            }
            if (!match.isEmpty()) {
                found.sort(Comparator.comparingInt(Found::score).reversed());
            }
            return found.stream().limit(most).map(Found::entry).toList();
        }
    }

    @Override
    public PaletteSource prepare() {
        List<Line> out = new ArrayList<>();
        for (Command c : Command.values()) {
            if (c != Command.PALETTE && commands.exists(c)) {
                PaletteEntry entry = new PaletteEntry(
                        commands.label(c),
                        texts.get(c.group().textKey()),
                        commands.keys(c),
                        c.icon(),
                        commands.whyNot(c).orElse(null),
                        () -> commands.run(c));
                out.add(new Line(entry, commands.tip(c).toLowerCase(Locale.ROOT)));
            }
        }
        return new Snapshot(out);
    }

    @Override
    public List<PaletteEntry> find(String typed, int most) {
        return prepare().find(typed, most);
    }
}
