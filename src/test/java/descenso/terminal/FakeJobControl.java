package descenso.terminal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A job control that a test stops and signals itself. */
final class FakeJobControl implements JobControl {

    private final Map<String, Runnable> actions = new HashMap<>();
    Runnable whenStopped = () -> {};

    @Override
    public void suspend() {
        whenStopped.run();
    }

    @Override
    public void onSignal(String signal, Runnable action) {
        actions.put(signal, action);
    }

    @Override
    public void leave(String signal) {
        actions.remove(signal);
    }

    boolean hears(String signal) {
        return actions.containsKey(signal);
    }

    void signal(String name) {
        Objects.requireNonNull(actions.get(name)).run();
    }
}
