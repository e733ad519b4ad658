//! A small server that answers as services do, well and badly.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What the server has been asked.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    /// Path and query.
    pub(crate) path: String,
    /// Headers in lower case, a line each.
    pub(crate) headers: String,
}

/// What it answers.
pub(crate) enum Reply {
    /// Status, further headers and body.
    Text(u16, Vec<(&'static str, String)>, String),
    /// A body that breaks off.
    Cut(String),
    /// Nothing at all.
    Silence,
}

pub(crate) fn ok(body: impl Into<String>) -> Reply {
    Reply::Text(200, Vec::new(), body.into())
}

/// A running server; it ends with the test.
pub(crate) struct Server {
    pub(crate) base: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Server {
    /// Starts a server whose `answer` is given what is asked, and how often that path has been asked before.
    pub(crate) fn start(answer: impl Fn(&Asked, usize) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (log, answer) = (asked.clone(), Arc::new(answer));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (log, answer) = (log.clone(), answer.clone());
                thread::spawn(move || serve(stream, &log, &*answer));
            }
        });
        Self { base, asked }
    }

    /// Everything that has been asked so far.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// The paths of that.
    pub(crate) fn paths(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.path).collect()
    }
}

fn serve(mut stream: TcpStream, log: &Mutex<Vec<Asked>>, answer: &dyn Fn(&Asked, usize) -> Reply) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
    let Some(first) = lines.next() else { return };
    let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
    let headers: Vec<String> =
        lines.take_while(|line| !line.is_empty()).map(|line| line.to_lowercase()).collect();
    let asked = Asked { path, headers: headers.join("\n") };
    let before = {
        let mut log = log.lock().unwrap();
        let before = log.iter().filter(|own| own.path == asked.path).count();
        log.push(asked.clone());
        before
    };
    let (status, headers, body, length) = match answer(&asked, before) {
        Reply::Text(status, headers, body) => {
            let length = body.len();
            (status, headers, body, length)
        }
        Reply::Cut(body) => {
            let length = body.len() + 100;
            (200, Vec::new(), body, length)
        }
        Reply::Silence => {
            thread::sleep(std::time::Duration::from_secs(3));
            return;
        }
    };
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let head =
        format!("HTTP/1.1 {status} X\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n");
    // A client that has gone has its reasons.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes()));
}
