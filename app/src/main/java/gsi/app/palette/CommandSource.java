package gsi.app.palette;

import gsi.app.command.Command;
import gsi.app.command.CommandTable;
import gsi.app.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The commands, by name, group and what they do. */
public final class CommandSource implements PaletteSource {

    private final CommandTable commands;
    private final Texts texts;

    public CommandSource(CommandTable commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
    }

    private record Found(PaletteEntry entry, int score) {}

    /** The commands in words, read on the FX thread. */
    private record Snapshot(List<PaletteEntry> entries) implements PaletteSource {

        @Override
        public List<PaletteEntry> find(String typed, int most) {
            FuzzyMatch match = new FuzzyMatch(typed);
            List<Found> found = new ArrayList<>();
            for (PaletteEntry e : entries) {
                int score = match.score(e.name());
                // What it does and its group count too, behind every name that fits.
                score = score != FuzzyMatch.NONE ? score + 100_000 : match.score(e.detail());
                if (score != FuzzyMatch.NONE) {
                    found.add(new Found(e, score));
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
        List<PaletteEntry> out = new ArrayList<>();
        for (Command c : Command.values()) {
            if (c != Command.PALETTE && commands.exists(c)) {
                out.add(new PaletteEntry(
                        commands.label(c),
                        texts.get(c.group().textKey()),
                        commands.keys(c),
                        c.icon(),
                        commands.whyNot(c).orElse(null),
                        () -> commands.run(c)));
            }
        }
        return new Snapshot(out);
    }

    @Override
    public List<PaletteEntry> find(String typed, int most) {
        return prepare().find(typed, most);
    }
}
