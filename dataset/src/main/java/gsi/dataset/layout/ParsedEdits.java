package gsi.dataset.layout;

import gsi.dataset.DataException;
import gsi.dataset.EditSpec;
import gsi.dataset.layout.FieldReader.FieldException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads and parses edit files ahead of whoever asks for them, on as many threads as there are cores, and gives them in their
 * order. Few are ahead at a time, so a folder of any size takes little memory. Closing stops what is still on the way.
 */
final class ParsedEdits implements AutoCloseable {

    /** Enough that handing over costs nothing, few enough that the first files come soon. */
    private static final int AT_ONCE = 128;

    private static final int AHEAD = 8;

    /**
     * One edit of a file.
     *
     * @param edit null where it cannot be used
     * @param reason why not
     */
    record Parsed(@Nullable EditSpec edit, String reason) {}

    /**
     * What a file holds.
     *
     * @param edits by query id; the only one of a file for one edit under any name
     * @param problems with the file itself
     */
    record Content(Map<String, Parsed> edits, List<String> problems) {}

    private final FolderListing folder;
    private final Iterator<List<EditFile>> waiting;
    private final ExecutorService threads;
    private final Deque<Future<List<Content>>> underWay = new ArrayDeque<>();
    private Iterator<Content> ready = List.<Content>of().iterator();

    ParsedEdits(List<EditFile> files, FolderListing folder) {
        this.folder = folder;
        List<List<EditFile>> parts = new ArrayList<>();
        for (int i = 0; i < files.size(); i += AT_ONCE) {
            parts.add(files.subList(i, Math.min(files.size(), i + AT_ONCE)));
        }
        this.waiting = parts.iterator();
        this.threads = Executors.newFixedThreadPool(
                Math.min(parts.size() + 1, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().daemon().name("edits-", 0).factory());
    }

    /**
     * The next file's content.
     *
     * @throws CancellationException if the waiting thread is interrupted
     */
    Content next() {
        if (!ready.hasNext()) {
            while (underWay.size() < AHEAD && waiting.hasNext()) {
                List<EditFile> part = waiting.next();
                underWay.add(threads.submit(() -> parse(part)));
            }
            ready = await(underWay.remove()).iterator();
        }
        return ready.next();
    }

    private static List<Content> await(Future<List<Content>> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<Content> parse(List<EditFile> files) {
        SharedValues shared = new SharedValues();
        return files.stream().map(file -> parse(file, shared)).toList();
    }

    private Content parse(EditFile file, SharedValues shared) {
        JsonNode json;
        try {
            json = Json.read(folder.resolve(file.name()));
        } catch (DataException e) {
            return new Content(Map.of(), List.of(e.reason()));
        }
        if (file.queryId() != null) {
            return new Content(Map.of(file.queryId(), edit(json, shared)), List.of());
        }
        if (!json.isObject()) {
            return new Content(Map.of(), List.of("should hold one object {\"0\": {…}, …}"));
        }
        Map<String, Parsed> edits = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (EditFile.isSafeId(entry.getKey())) {
                edits.put(entry.getKey(), edit(entry.getValue(), shared));
            } else {
                problems.add("\"" + entry.getKey() + "\" cannot be the name of an edit");
            }
        }
        return new Content(edits, problems);
    }

    private static Parsed edit(JsonNode json, SharedValues shared) {
        try {
            return new Parsed(EditJson.parse(json, shared), "");
        } catch (FieldException e) {
            return new Parsed(null, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
