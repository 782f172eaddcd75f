package descenso.runtime;

import descenso.app.screen.Message;
import descenso.app.screen.Preview;
import descenso.app.screen.Report;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads what experiments are, without any run of them, for a lesson in words. Reports nothing if the reading breaks off: that
 * does not show whether the experiment asks for a prediction.
 */
record TextPreviews(WorkScheduler crew, ExperimentLibrary library) implements PreviewSource {

    @Override
    public void request(String name, Consumer<Message> post) {
        crew.executeRead(() -> {
            try {
                post.accept(new Message.WorkerReport(library.read(name, List.of())
                        .experiment()
                        .<Report>map(experiment -> new Report.Previewed(name, new Preview(experiment, List.of())))
                        .orElseGet(() -> new Report.Unpreviewed(name))));
            } catch (RuntimeException | Error e) {
                // the lab says why, if it is asked for
            }
        });
    }

    @Override
    public void setVisible(List<String> names) {}

    @Override
    public void close() {}
}
