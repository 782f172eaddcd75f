package descenso.runtime;

import descenso.app.Message;
import descenso.app.screen.Preview;
import descenso.app.screen.Report;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes the previews for a lesson in plain mode: reads experiments without running them. Reports nothing if reading
 * breaks off, because it is unknown then whether the experiment asks for a prediction.
 */
record TextPreviews(WorkScheduler scheduler, ExperimentLibrary library) implements PreviewSource {

    @Override
    public void request(String name, Consumer<Message> post) {
        scheduler.executeRead(() -> {
            try {
                post.accept(new Message.WorkerReport(library.read(name, List.of())
                        .experiment()
                        .<Report>map(experiment -> new Report.Previewed(name, new Preview(experiment, List.of())))
                        .orElseGet(() -> new Report.Unpreviewed(name))));
            } catch (RuntimeException | Error e) {
                // the lab shows the reason if the experiment is opened
            }
        });
    }

    @Override
    public void setVisible(List<String> names) {}

    @Override
    public void close() {}
}
