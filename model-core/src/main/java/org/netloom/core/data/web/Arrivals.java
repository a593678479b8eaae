package org.netloom.core.data.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer as they come, for a thread that waits for them only as long as it likes: a stream would block it, and could not be stopped. */
final class Arrivals implements HttpResponse.BodySubscriber<Arrivals> {

    /** Something that happened; bytes, the end, or a failure. */
    private record Event(List<ByteBuffer> bytes, boolean last, @Nullable Throwable failure) {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();
    /** An answer may be given up before its bytes are offered. */
    private volatile boolean cancelled;

    @Override
    public CompletionStage<Arrivals> getBody() {
        // At once: what the answer says of itself is known before its bytes are here.
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription.set(newSubscription);
        if (cancelled) {
            newSubscription.cancel();
        } else {
            newSubscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        events.add(new Event(bytes, false, null));
    }

    @Override
    public void onError(Throwable failure) {
        events.add(new Event(List.of(), true, failure));
    }

    @Override
    public void onComplete() {
        events.add(new Event(List.of(), true, null));
    }

    /**
     * What has come next.
     *
     * @param bytes none if nothing came in time, or at the end
     * @param last whether nothing more will come
     */
    record Next(List<ByteBuffer> bytes, boolean last) {
        boolean isNothing() {
            return bytes.isEmpty() && !last;
        }
    }

    /**
     * Waits for what comes next.
     *
     * @throws IOException if the answer broke off
     */
    Next next(Duration patience) throws IOException, InterruptedException {
        Event event = events.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        if (event == null) {
            return new Next(List.of(), false);
        }
        if (event.failure() != null) {
            throw new IOException(event.failure().getMessage(), event.failure());
        }
        Flow.Subscription source = subscription.get();
        if (!event.last() && source != null) {
            source.request(1);
        }
        return new Next(event.bytes(), event.last());
    }

    /** Nobody wants the rest: the connection is closed. */
    void cancel() {
        cancelled = true;
        Flow.Subscription source = subscription.get();
        if (source != null) {
            source.cancel();
        }
    }
}
