package descenso.runtime;

import descenso.app.Message;
import java.util.List;
import java.util.function.Consumer;

/** Makes the previews of experiments for a lesson. */
interface PreviewSource extends AutoCloseable {

    /**
     * Makes a preview and posts it, or posts that the experiment cannot be read; the lab shows the reason. Posts
     * nothing if the work fails in another way.
     */
    void request(String name, Consumer<Message> post);

    /** Sets the visible previews. All others are invisible from now on. */
    void setVisible(List<String> names);

    @Override
    void close();
}
