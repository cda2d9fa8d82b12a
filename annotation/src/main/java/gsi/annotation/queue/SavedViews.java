package gsi.annotation.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The views of a project as one JSON text: {@code {"version": 1, "views": [{"name": …, "query": …}]}}, the query as {@link
 * QueryJson} has it. What this version does not know or cannot read is kept as it is and written back. Does not change.
 */
public final class SavedViews {

    private static final int VERSION = 1;
    private static final JsonMapper MAPPER = new JsonMapper();

    /** No view yet. */
    public static final SavedViews NONE = new SavedViews(MAPPER.createObjectNode(), List.of());

    private final ObjectNode json;
    private final List<String> problems;

    private SavedViews(ObjectNode json, List<String> problems) {
        this.json = json;
        this.problems = List.copyOf(problems);
    }

    /**
     * Reads views; those that cannot be read are among the {@link #problems()} and the others usable.
     *
     * @throws IllegalArgumentException if the text is none of ours at all, or of a newer version: then writing would lose it
     */
    public static SavedViews read(String text) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the saved views are not JSON: " + e.getOriginalMessage(), e);
        }
        if (!(tree instanceof ObjectNode object) || !tree.path("views").isArray()) {
            throw new IllegalArgumentException("the saved views should be an object with a list \"views\"");
        }
        int version = tree.path("version").asInt(VERSION);
        if (version > VERSION) {
            throw new IllegalArgumentException(
                    "the saved views are of version " + version + ", newer than this program");
        }
        List<String> problems = new ArrayList<>();
        for (JsonNode view : tree.path("views")) {
            try {
                view(view);
            } catch (IllegalArgumentException e) {
                String name = view.path("name").asString("");
                problems.add("the saved view “" + name + "” cannot be used: " + e.getMessage());
            }
        }
        return new SavedViews(object, problems);
    }

    private static SavedView view(JsonNode json) {
        return new SavedView(QueryJson.string(json.path("name"), "name"), QueryJson.read(json.path("query")));
    }

    /** The views that can be used, in the order in which they were saved. */
    public List<SavedView> views() {
        List<SavedView> out = new ArrayList<>();
        for (JsonNode view : json.path("views")) {
            try {
                out.add(view(view));
            } catch (IllegalArgumentException e) {
                assert !problems.isEmpty() : "told when it was read: " + e.getMessage();
            }
        }
        return out;
    }

    /** What could not be read, for people. */
    public List<String> problems() {
        return problems;
    }

    public Optional<SavedView> find(String name) {
        return views().stream().filter(v -> v.name().equals(name)).findFirst();
    }

    /** With a view, in place of the one of the same name or behind the others. */
    public SavedViews with(SavedView view) {
        ObjectNode next = copy();
        ObjectNode entry = find(next, view.name()).orElseGet(() -> views(next).addObject());
        entry.put("name", view.name());
        ObjectNode query = entry.get("query") instanceof ObjectNode known ? known : entry.putObject("query");
        QueryJson.write(view.query(), query);
        return new SavedViews(next, problems);
    }

    /** Without the view of this name. */
    public SavedViews without(String name) {
        ObjectNode next = copy();
        ArrayNode all = views(next);
        for (int i = all.size() - 1; i >= 0; i--) {
            if (isNamed(all.get(i), name)) {
                all.remove(i);
            }
        }
        return new SavedViews(next, problems);
    }

    /**
     * With another name for a view.
     *
     * @throws IllegalArgumentException if the new name is blank, overlong or taken
     */
    public SavedViews renamed(String name, String other) {
        SavedView renamed = new SavedView(other, QueueQuery.ALL);
        if (renamed.name().equals(name)) {
            return this;
        }
        ObjectNode next = copy();
        if (find(next, renamed.name()).isPresent()) {
            throw new IllegalArgumentException("there is a view “" + renamed.name() + "” already");
        }
        find(next, name).ifPresent(view -> view.put("name", renamed.name()));
        return new SavedViews(next, problems);
    }

    private static Optional<ObjectNode> find(ObjectNode tree, String name) {
        for (JsonNode view : views(tree)) {
            if (view instanceof ObjectNode object && isNamed(view, name)) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(JsonNode view, String name) {
        JsonNode own = view.path("name");
        return own.isString() && own.stringValue().strip().equals(name);
    }

    private static ArrayNode views(ObjectNode tree) {
        return tree.get("views") instanceof ArrayNode array ? array : tree.putArray("views");
    }

    private ObjectNode copy() {
        return json.deepCopy();
    }

    /** The text to keep. */
    public String write() {
        ObjectNode out = copy();
        out.put("version", VERSION);
        views(out);
        return out.toString();
    }
}
