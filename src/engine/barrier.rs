//! What stands between this machine and an engine on another one, and what to do about each.

use serde::{Deserialize, Serialize};

use crate::i18n::Lang;

/// Why an engine on another machine cannot be reached: TLS or ssh says no.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Barrier {
    /// The engine's certificate comes from nobody who is trusted here.
    Untrusted,
    /// The engine's certificate has expired.
    Expired,
    /// The engine's certificate is not valid yet: a clock is wrong.
    NotYetValid,
    /// The engine's certificate is for another name.
    WrongName,
    /// The engine wants a client certificate, or refuses the one it got.
    ClientCertificate,
    /// A file with a certificate or key is missing or cannot be read.
    TlsFile {
        /// Which.
        path: String,
    },
    /// The other side does not speak TLS.
    NoTls,
    /// The other side speaks TLS only.
    TlsOnly,
    /// There is no ssh program.
    NoSsh,
    /// ssh cannot reach the machine.
    SshUnreachable,
    /// ssh is refused: no key that the machine takes.
    SshRefused,
    /// ssh does not know the machine's key.
    SshUnknownHost,
    /// The machine's key is not the one that ssh knows.
    SshChangedHost,
    /// There is no docker, and no podman, on that machine.
    SshNoDocker,
    /// Docker is there, but no engine answers it.
    SshNoEngine,
    /// Docker is there, but that user may not use it.
    SshDenied,
    /// ssh failed in some other way.
    SshFailed,
}

impl Barrier {
    /// What to do next. `endpoint` is where the engine was looked for. Full sentences.
    #[must_use]
    pub fn advice(&self, endpoint: &str, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(endpoint),
            Lang::Ja => self.japanese(endpoint),
        }
    }

    fn english(&self, endpoint: &str) -> String {
        let login = login(endpoint);
        match self {
            Self::Untrusted => "Put the certificate of the authority that signed the engine's certificate into ca.pem, in the \
                 folder of DOCKER_CERT_PATH (else ~/.docker); ask whoever runs the engine for it."
                .into(),
            Self::Expired => "Whoever runs the engine has to renew its certificate. Is this machine's date right?".into(),
            Self::NotYetValid => "Set this machine's clock: by its date, the engine's certificate is not valid yet.".into(),
            Self::WrongName => "Use in DOCKER_HOST the name that the certificate is made for, or have one made for this name \
                 (as a subjectAltName)."
                .into(),
            Self::ClientCertificate => {
                "Put a certificate that the engine accepts into cert.pem and its key into key.pem, in the \
                 folder of DOCKER_CERT_PATH (else ~/.docker)."
                    .into()
            }
            Self::TlsFile { path } => format!(
                "See that {path} is there, may be read and holds PEM text; DOCKER_CERT_PATH names the folder. A key must have no \
                 passphrase."
            ),
            Self::NoTls => "This port does not speak TLS. Is it the right one (2376 as a rule)? Without TLS, unset \
                 DOCKER_TLS_VERIFY and use port 2375, only in a network you trust."
                .into(),
            Self::TlsOnly => "This port speaks TLS: set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH to the folder with ca.pem, \
                 cert.pem and key.pem."
                .into(),
            Self::NoSsh => {
                "Install the ssh program (`sudo apt install openssh-client`; on Windows it is an optional feature).".into()
            }
            Self::SshUnreachable => {
                format!("Try `ssh {login}` in a terminal: the name, the port and the network have to be right.")
            }
            Self::SshRefused => format!(
                "Log in with a key: `ssh-copy-id {login}` puts yours there, `ssh-add` gives it to the agent. `ssh {login}` must \
                 work without a question."
            ),
            Self::SshUnknownHost => {
                format!("Run `ssh {login}` once by hand, compare the fingerprint it shows and answer yes; then try again.")
            }
            Self::SshChangedHost => format!(
                "Find out why the machine has another key than before; it may not be the machine you mean. If that is right, remove \
                 the old key with `ssh-keygen -R HOST`, then run `ssh {login}` once by hand."
            ),
            Self::SshNoDocker => format!(
                "Install docker there, or make it findable: `ssh {login} docker version` must work (a login without a terminal may \
                 have a shorter PATH)."
            ),
            Self::SshNoEngine => format!("Start the engine there: `ssh {login} sudo systemctl start docker`."),
            Self::SshDenied => format!(
                "That user may not use the engine there: `sudo usermod -aG docker USER` on that machine, then try `ssh {login} \
                 docker version`."
            ),
            Self::SshFailed => format!("Try `ssh {login} docker version` in a terminal and mend what it says."),
        }
    }

    fn japanese(&self, endpoint: &str) -> String {
        let login = login(endpoint);
        match self {
            Self::Untrusted => {
                "エンジンの証明書に署名した認証局の証明書を、DOCKER_CERT_PATH のフォルダ（なければ ~/.docker）の ca.pem に\
                 置いてください。証明書はエンジンの管理者から受け取ります。"
                    .into()
            }
            Self::Expired => {
                "エンジンの管理者に証明書を更新してもらってください。このマシンの日付が正しいかも確かめてください。".into()
            }
            Self::NotYetValid => {
                "このマシンの時計を合わせてください。今の日付では、エンジンの証明書はまだ有効期間の前です。".into()
            }
            Self::WrongName => {
                "DOCKER_HOST には証明書にある名前を使うか、この名前（subjectAltName）の証明書を作り直してください。".into()
            }
            Self::ClientCertificate => "エンジンが受け付ける証明書を cert.pem に、その鍵を key.pem に置いてください。フォルダは \
                 DOCKER_CERT_PATH（なければ ~/.docker）です。"
                .into(),
            Self::TlsFile { path } => format!(
                "{path} があり、読み取れて、PEM 形式であることを確かめてください。フォルダは DOCKER_CERT_PATH で指定します。鍵には\
                 パスフレーズを付けられません。"
            ),
            Self::NoTls => {
                "このポートは TLS に対応していません。ポート番号（TLS は普通 2376）を確かめてください。TLS を使わないなら \
                 DOCKER_TLS_VERIFY を外してポート 2375 を使います（信頼できるネットワークだけで）。"
                    .into()
            }
            Self::TlsOnly => {
                "このポートは TLS 専用です。DOCKER_TLS_VERIFY=1 とし、DOCKER_CERT_PATH に ca.pem、cert.pem、key.pem の\
                 あるフォルダを設定してください。"
                    .into()
            }
            Self::NoSsh => {
                "ssh コマンドをインストールしてください（`sudo apt install openssh-client`。Windows ではオプション機能です）。"
                    .into()
            }
            Self::SshUnreachable => {
                format!("端末で `ssh {login}` を試し、ホスト名、ポート、ネットワークを確かめてください。")
            }
            Self::SshRefused => format!(
                "鍵でログインできるようにしてください。`ssh-copy-id {login}` で自分の鍵を登録し、`ssh-add` でエージェントに渡します。\
                 `ssh {login}` が何も聞かれずに通れば使えます。"
            ),
            Self::SshUnknownHost => format!(
                "一度 `ssh {login}` を手で実行し、表示されるフィンガープリントを確かめて yes と答えてから、もう一度試してください。"
            ),
            Self::SshChangedHost => format!(
                "ホスト鍵が前と違います。目的のマシンではないかもしれないので、理由を確かめてください。問題がなければ古い鍵を \
                 `ssh-keygen -R ホスト名` で消し、一度 `ssh {login}` を手で実行してください。"
            ),
            Self::SshNoDocker => format!(
                "接続先に docker をインストールするか、PATH を通してください。`ssh {login} docker version` が通れば使えます。"
            ),
            Self::SshNoEngine => {
                format!("接続先でエンジンを起動してください（`ssh {login} sudo systemctl start docker`）。")
            }
            Self::SshDenied => format!(
                "接続先のユーザーにエンジンを使う権限がありません。接続先で `sudo usermod -aG docker ユーザー名` を実行し、\
                 `ssh {login} docker version` で確かめてください。"
            ),
            Self::SshFailed => {
                format!("端末で `ssh {login} docker version` を試し、表示されたことを直してください。")
            }
        }
    }
}

/// What to give to `ssh` for this endpoint: `-p 2222 me@box`.
fn login(endpoint: &str) -> String {
    let rest = endpoint.split_once("://").map_or(endpoint, |(_, rest)| rest);
    let rest = rest.split('/').next().unwrap_or_default();
    match rest.rsplit_once(':') {
        Some((host, port)) if port.parse::<u16>().is_ok() && !host.is_empty() => format!("-p {port} {host}"),
        _ => rest.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Barrier, login};
    use crate::i18n::Lang;

    #[test]
    fn what_to_type_for_ssh_has_the_port_as_ssh_takes_it() {
        assert_eq!(login("ssh://me@box:2222"), "-p 2222 me@box");
        assert_eq!(login("ssh://box/run/docker.sock"), "box");
        assert!(Barrier::SshUnknownHost.advice("ssh://me@box:2222", Lang::En).contains("`ssh -p 2222 me@box` once by hand"));
    }
}
