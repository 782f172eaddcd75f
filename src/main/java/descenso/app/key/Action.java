package descenso.app.key;

import descenso.phrases.MessageKey;

/** An action that a learner can take with a key anywhere in the tutor. */
public enum Action implements Intent {
    NEXT(MessageKey.ACTION_NEXT),
    PREVIOUS(MessageKey.ACTION_PREVIOUS),
    GO_ON(MessageKey.ACTION_GO_ON),
    GO_BACK(MessageKey.ACTION_GO_BACK),
    DOWN(MessageKey.ACTION_DOWN),
    UP(MessageKey.ACTION_UP),
    TOP(MessageKey.ACTION_TOP),
    BOTTOM(MessageKey.ACTION_BOTTOM),
    OPEN(MessageKey.ACTION_OPEN),
    CONTINUE(MessageKey.ACTION_CONTINUE),
    CONTENTS(MessageKey.ACTION_CONTENTS),
    SEARCH(MessageKey.ACTION_SEARCH),
    HELP(MessageKey.ACTION_HELP),
    LANGUAGE(MessageKey.ACTION_LANGUAGE),
    THEME(MessageKey.ACTION_THEME),
    BACK(MessageKey.ACTION_BACK),
    QUIT(MessageKey.ACTION_QUIT);

    private final MessageKey key;

    Action(MessageKey key) {
        this.key = key;
    }

    @Override
    public MessageKey key() {
        return key;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.action(this);
    }
}
