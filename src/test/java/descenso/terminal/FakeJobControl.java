package descenso.terminal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A job control that a test stops and signals itself. */
public final class FakeJobControl extends JobControl {

    private final Map<String, Runnable> actions = new HashMap<>();
    public Runnable whenStopped = () -> {};

    @Override
    public void suspend() {
        whenStopped.run();
    }

    @Override
    void onSignal(String signal, Runnable action) {
        actions.put(signal, action);
    }

    @Override
    void leave(String signal) {
        actions.remove(signal);
    }

    public boolean hears(String signal) {
        return actions.containsKey(signal);
    }

    public void signal(String name) {
        action(name).run();
    }

    public Runnable action(String signal) {
        return Objects.requireNonNull(actions.get(signal));
    }
}
