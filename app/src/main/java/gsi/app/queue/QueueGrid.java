package gsi.app.queue;

import gsi.app.media.Thumbnails;
import gsi.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableListBase;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The queue as a grid of pictures: a list of lines, each with as many tiles as fit, so that only what is seen is made. */
final class QueueGrid extends ListView<Integer> {

    private static final double SCROLL_BAR = 18;
    private static final double GAP = 4;

    private final QueueDesk desk;
    private int columns = 2;

    QueueGrid(QueueDesk desk, Thumbnails thumbnails, Texts texts) {
        this.desk = desk;
        getStyleClass().add("queue-grid");
        setFocusTraversable(false);
        setFixedCellSize(QueueTile.HEIGHT + GAP);
        setCellFactory(v -> new Line(thumbnails, texts));
        widthProperty().subscribe(w -> {
            int fit = Math.max(1, (int) ((w.doubleValue() - SCROLL_BAR) / (QueueTile.WIDTH + GAP)));
            if (fit != columns) {
                columns = fit;
                rebuild();
            }
        });
    }

    /** Lays out the queue anew. */
    void rebuild() {
        int rows = desk.queue().visible().size();
        setItems(new Lines((rows + columns - 1) / columns));
        reveal();
    }

    /** Brings the sample on screen into view without moving more than needed. */
    void reveal() {
        var key = desk.shown();
        int place = key == null ? -1 : desk.queue().placeOf(key);
        if (place >= 0) {
            int line = place / columns;
            int seen = Math.max(1, (int) (getHeight() / getFixedCellSize()));
            scrollTo(Math.max(0, line - (seen > 2 ? 1 : 0)));
        }
        refresh();
    }

    /** Line numbers, made when asked for. */
    private static final class Lines extends ObservableListBase<Integer> {
        private final int size;

        Lines(int size) {
            this.size = size;
        }

        @Override
        public Integer get(int index) {
            return index;
        }

        @Override
        public int size() {
            return size;
        }
    }

    private final class Line extends ListCell<Integer> {
        private final List<QueueTile> tiles = new ArrayList<>();
        private final HBox box = new HBox(GAP);
        private final Thumbnails thumbnails;
        private final Texts texts;

        Line(Thumbnails thumbnails, Texts texts) {
            this.thumbnails = thumbnails;
            this.texts = texts;
            getStyleClass().add("queue-line");
        }

        @Override
        protected void updateItem(@Nullable Integer line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                tiles.forEach(QueueTile::clear);
                setGraphic(null);
                return;
            }
            while (tiles.size() < columns) {
                QueueTile tile = new QueueTile(desk, thumbnails, texts);
                tiles.add(tile);
                box.getChildren().add(tile);
            }
            for (int i = 0; i < tiles.size(); i++) {
                int place = line * columns + i;
                boolean there = i < columns && place < desk.queue().visible().size();
                tiles.get(i).show(there ? desk.queue().visible().get(place) : null);
                tiles.get(i).setManaged(i < columns);
            }
            setGraphic(box);
        }
    }
}
