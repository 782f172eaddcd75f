package descenso.runtime;

import descenso.app.screen.Message;
import java.util.List;
import java.util.function.Consumer;

/** Those who make what a lesson tells or shows of experiments. */
interface PreviewSource extends AutoCloseable {

    /** Makes it and posts it, or posts that it cannot be read or run: the lab says why. */
    void request(String name, Consumer<Message> post);

    /** From now on these are in sight, and no others. */
    void setVisible(List<String> names);

    @Override
    void close();
}
