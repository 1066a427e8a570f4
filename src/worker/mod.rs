//! Running replications off the main thread: protocol, pool, agent.
