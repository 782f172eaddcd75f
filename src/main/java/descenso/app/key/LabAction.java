package descenso.app.key;

import descenso.phrases.MessageKey;

/** An action that a learner can take with a key in the lab, or to open it. */
public enum LabAction implements Intent {
    ENTER(MessageKey.LAB_ENTER),
    UNSEAL(MessageKey.LAB_UNSEAL),
    RUN(MessageKey.LAB_RUN),
    STEP(MessageKey.LAB_STEP),
    AGAIN(MessageKey.LAB_AGAIN),
    FASTER(MessageKey.LAB_FASTER),
    SLOWER(MessageKey.LAB_SLOWER),
    NEXT_KNOB(MessageKey.LAB_NEXT_KNOB),
    PREVIOUS_KNOB(MessageKey.LAB_PREVIOUS_KNOB),
    MORE(MessageKey.LAB_MORE),
    LESS(MessageKey.LAB_LESS),
    TYPE(MessageKey.LAB_TYPE),
    SET(MessageKey.LAB_SET),
    RESET(MessageKey.LAB_RESET),
    NEXT_OPTIMIZER(MessageKey.LAB_OPTIMIZER),
    PREVIOUS_OPTIMIZER(MessageKey.LAB_OTHER_OPTIMIZER),
    ON_OFF(MessageKey.LAB_ON_OFF),
    TOGGLE_ALONE(MessageKey.LAB_ALL),
    DETAILS(MessageKey.LAB_DETAILS),
    NEXT_HEAT(MessageKey.LAB_NEXT_HEAT),
    PREVIOUS_HEAT(MessageKey.LAB_PREVIOUS_HEAT),
    VIEW(MessageKey.LAB_VIEW),
    LOG(MessageKey.LAB_LOG),
    RASTER(MessageKey.LAB_CANVAS),
    SMOOTH(MessageKey.LAB_SMOOTH),
    INSPECT(MessageKey.LAB_INSPECT),
    FIRST(MessageKey.LAB_FIRST_ONE),
    LAST(MessageKey.LAB_LAST_ONE),
    GO_TO(MessageKey.LAB_GO_TO),
    NEXT_TURN(MessageKey.LAB_NEXT_TURN),
    PREVIOUS_TURN(MessageKey.LAB_PREVIOUS_TURN),
    LEAP_ON(MessageKey.LAB_LEAP_ON),
    LEAP_BACK(MessageKey.LAB_LEAP_BACK),
    COORDINATE(MessageKey.LAB_COORDINATE),
    PREDICTION(MessageKey.LAB_PREDICTION),
    ANSWER(MessageKey.LAB_ANSWER),
    LOWER(MessageKey.LAB_LOWER),
    HIGHER(MessageKey.LAB_HIGHER),
    SWEEP(MessageKey.LAB_SWEEP),
    CHALLENGES(MessageKey.LAB_CHALLENGES),
    THEORY(MessageKey.LAB_THEORY),
    EXPORT(MessageKey.LAB_EXPORT);

    private final MessageKey key;

    LabAction(MessageKey key) {
        this.key = key;
    }

    @Override
    public MessageKey key() {
        return key;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.inLab(this);
    }
}
