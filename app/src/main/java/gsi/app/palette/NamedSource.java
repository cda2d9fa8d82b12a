package gsi.app.palette;

import gsi.icons.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Many things of one kind, such as samples: found where all typed words stand in their text, those whose name begins with
 * what was typed first. Nothing is offered before two characters are typed.
 *
 * @param <T> the things
 */
public final class NamedSource<T> implements PaletteSource {

    private static final int FEWEST_CHARACTERS = 2;

    private final Supplier<List<T>> things;
    private final Function<T, String> name;
    private final Function<T, String> text;
    private final String detail;
    private final @Nullable Icon icon;
    private final Consumer<T> choose;

    /**
     * Makes a source.
     *
     * @param things asked for on the FX thread; not changed by anyone afterwards
     * @param name short name, which beginning with what was typed comes first
     * @param text what is searched and shown
     * @param detail what kind of thing it is, for people
     * @param choose what choosing one does; FX thread
     */
    public NamedSource(
            Supplier<List<T>> things,
            Function<T, String> name,
            Function<T, String> text,
            String detail,
            @Nullable Icon icon,
            Consumer<T> choose) {
        this.things = things;
        this.name = name;
        this.text = text;
        this.detail = detail;
        this.icon = icon;
        this.choose = choose;
    }

    @Override
    public PaletteSource prepare() {
        List<T> now = things.get();
        return (typed, most) -> find(now, typed, most);
    }

    @Override
    public List<PaletteEntry> find(String typed, int most) {
        return find(things.get(), typed, most);
    }

    private List<PaletteEntry> find(List<T> among, String typed, int most) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        if (wanted.length() < FEWEST_CHARACTERS) {
            return List.of();
        }
        String[] words = wanted.split("\\s+");
        List<PaletteEntry> first = new ArrayList<>();
        List<PaletteEntry> rest = new ArrayList<>();
        for (T thing : among) {
            if (name.apply(thing).toLowerCase(Locale.ROOT).startsWith(wanted)) {
                first.add(entry(thing));
            } else if (rest.size() < most && hasAll(text.apply(thing).toLowerCase(Locale.ROOT), words)) {
                rest.add(entry(thing));
            }
            if (first.size() >= most || Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        first.addAll(rest);
        return first.subList(0, Math.min(most, first.size()));
    }

    private static boolean hasAll(String text, String... words) {
        for (String word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private PaletteEntry entry(T thing) {
        return new PaletteEntry(text.apply(thing), detail, "", icon, null, () -> choose.accept(thing));
    }
}
