package gsi.candidates.filter;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Labels of what nobody moves: parts of the building, built-in things, furniture that takes two. A label counts if it ends
 * in one of the words: "fridge door" is a door, "door handle" is not; so is 衣柜 by 柜. In scripts with spaces whole words
 * are compared, with or without a plural s, and what follows "of", "with", "on" or "in" is left out first.
 *
 * @param words lower case
 */
public record FixedLabels(Set<String> words) {

    /** What indoor data sets call such things, in the languages that instructions are written in. */
    public static final FixedLabels USUAL = of(List.of(
            "door", "doorframe", "wall", "window", "windowsill", "floor", "ceiling", "stairs", "staircase", "stair",
            "pillar", "column", "railing", "beam", "fireplace", "radiator", "blind", "curtain", "bed", "bunk bed",
            "mattress", "sofa", "couch", "wardrobe", "closet", "cupboard", "cabinet", "bookcase", "bookshelf",
            "bathtub", "toilet", "sink", "washbasin", "urinal", "counter", "countertop", "worktop", "kitchen island",
            "refrigerator", "fridge", "freezer", "oven", "stove", "cooktop", "dishwasher", "washing machine", "dryer",
            "range hood", "piano", "elevator", "whiteboard", "blackboard", "socket", "light switch", "heater pipe",
            "门", "窗", "窗户", "墙", "地板", "天花板", "楼梯", "床", "沙发", "柜", "柜子", "浴缸", "马桶", "冰箱", "洗衣机",
            "ドア", "扉", "窓", "壁", "床", "天井", "階段", "ベッド", "ソファ", "ソファー", "棚", "浴槽", "便器", "冷蔵庫", "洗濯機"));

    public FixedLabels {
        words = Set.copyOf(words);
    }

    /** Words in any case. */
    public static FixedLabels of(Collection<String> words) {
        Set<String> lower = new LinkedHashSet<>();
        words.forEach(w -> lower.add(normal(w)));
        lower.remove("");
        return new FixedLabels(lower);
    }

    /** Whether the label names something of the kind. */
    public boolean contain(String label) {
        String head = head(normal(label));
        String singular = head.endsWith("s") ? head.substring(0, head.length() - 1) : head;
        return words.stream().anyMatch(w -> endsIn(head, w) || endsIn(singular, w));
    }

    private static boolean endsIn(String head, String word) {
        if (!head.endsWith(word)) {
            return false;
        }
        int at = head.length() - word.length();
        return at == 0 || !isSpaced(word.codePointAt(0)) || !Character.isLetterOrDigit(head.codePointBefore(at));
    }

    /** Whether words of its script are told apart by spaces. */
    private static boolean isSpaced(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
            default -> true;
        };
    }

    private static String head(String label) {
        int end = label.length();
        for (String link : List.of(" of ", " with ", " on ", " in ")) {
            int at = label.indexOf(link);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return label.substring(0, end).strip();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ')
                .replace('-', ' ')
                .strip();
    }
}
