package io.duepath.local;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far something is: a bar on a terminal, elsewhere a line at every tenth. */
interface Progress extends AutoCloseable {

    /** This much is done; the note says where that is. */
    void at(long done, String note);

    @Override
    void close();

    /** A progress that fits where it is shown. The launcher script says whether that is a terminal. */
    static Progress of(PrintWriter out, String task, String unit, long size, long all) {
        boolean bar = Boolean.getBoolean("duepath.terminal");
        return bar ? new Bar(task, unit, size, all) : new Lines(out, task, unit, size, all);
    }

    /** A bar with rate and time left, drawn on standard error. */
    final class Bar implements Progress {
        private final ProgressBar bar;

        Bar(String task, String unit, long size, long all) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName(task)
                    .setUnit(" " + unit, size)
                    .setInitialMax(all)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(250)
                    .setMaxRenderedLength(110)
                    .showSpeed()
                    .build();
        }

        @Override
        public void at(long done, String note) {
            bar.stepTo(done);
            bar.setExtraMessage(" " + note);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** Eleven lines at most, from 0 to 100 percent. */
    final class Lines implements Progress {
        private final PrintWriter out;
        private final String task;
        private final String unit;
        private final long size;
        private final long all;
        private long shown = -1;

        Lines(PrintWriter out, String task, String unit, long size, long all) {
            this.out = out;
            this.task = task;
            this.unit = unit;
            this.size = size;
            this.all = Math.max(1, all);
        }

        @Override
        public void at(long done, String note) {
            long tenth = done * 10 / all;
            if (tenth > shown) {
                shown = tenth;
                out.println(task + ": " + 100 * done / all + " %, " + done / size + " of " + all / size + " " + unit
                        + ", " + note);
                out.flush();
            }
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
