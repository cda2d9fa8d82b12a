package gsi.candidates.gate;

/** What the model is asked. */
public enum GateQuestion {
    /** Would anybody do this to that object? */
    OPERATION(false),
    /** Is what the picture shows what the label says? Asked with a picture of the object. */
    LABEL(true),
    /** The same instruction as a person would say it. */
    CAPTION(false);

    private final boolean needsPicture;

    GateQuestion(boolean needsPicture) {
        this.needsPicture = needsPicture;
    }

    public boolean needsPicture() {
        return needsPicture;
    }
}
