create index worker_registration_worker on worker_registration (worker_id);
