package gsi.app.review;

import javafx.scene.layout.Region;

/** How much of something is done, by me and by anybody, as one bar. */
public final class ShareBar extends Region {

    private final Region others = new Region();
    private final Region mine = new Region();
    private double shareOfMine;
    private double shareOfAll;

    public ShareBar() {
        getStyleClass().add("share-bar");
        others.getStyleClass().add("share-others");
        mine.getStyleClass().add("share-mine");
        getChildren().addAll(others, mine);
    }

    /** Shows counts of a total, which may be 0. */
    public void show(int ofMine, int ofAll, int total) {
        shareOfMine = total == 0 ? 0 : (double) ofMine / total;
        shareOfAll = total == 0 ? 0 : (double) ofAll / total;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        others.resizeRelocate(0, 0, getWidth() * shareOfAll, getHeight());
        mine.resizeRelocate(0, 0, getWidth() * shareOfMine, getHeight());
    }
}
