package gsi.candidates.out;

import gsi.candidates.model.Edit;
import gsi.dataset.geometry.Direction;
import gsi.dataset.geometry.Turn;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a candidate asks for, with its parameters, as JSON. */
final class EditJson {

    private EditJson() {}

    static ObjectNode of(Edit edit) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        switch (edit) {
            case Edit.Move m -> {
                out.put("kind", "move");
                out.put("direction", m.direction().word());
                out.put("centimetres", m.centimetres());
                out.put("axes", word(m.axes()));
            }
            case Edit.Place p -> out.put("kind", "place").put("place", word(p.place()));
            case Edit.Rotate r ->
                out.put("kind", "rotate").put("degrees", r.degrees()).put("turn", word(r.turn()));
            case Edit.Remove r -> out.put("kind", "remove");
            case Edit.Scale s -> out.put("kind", "scale").put("factor", s.factor());
        }
        return out;
    }

    /** @throws IllegalArgumentException naming what is missing or wrong */
    static Edit parse(JsonNode n) {
        String kind = BoxJson.text(n, "kind");
        return switch (kind) {
            case "move" ->
                new Edit.Move(
                        constant(Direction.class, BoxJson.text(n, "direction")),
                        number(n, "centimetres"),
                        constant(Edit.Axes.class, BoxJson.text(n, "axes")));
            case "place" -> new Edit.Place(constant(Edit.Relation.class, BoxJson.text(n, "place")));
            case "rotate" -> new Edit.Rotate(number(n, "degrees"), constant(Turn.class, BoxJson.text(n, "turn")));
            case "remove" -> new Edit.Remove();
            case "scale" -> new Edit.Scale(number(n, "factor"));
            default -> throw new IllegalArgumentException("\"" + kind + "\" is no kind of edit");
        };
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static double number(JsonNode n, String field) {
        JsonNode value = n.path(field);
        if (!value.isNumber()) {
            throw new IllegalArgumentException("\"" + field + "\" should be a number");
        }
        return value.doubleValue();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
